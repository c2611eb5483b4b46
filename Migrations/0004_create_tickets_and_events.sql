-- Every external opinion has a ticket from its arrival, on every plan and from every source; internal opinions never have one.
-- Triggers and constraints ensure both.

-- A row of the inbox is a row of this table: the triggers below copy what a list shows of opinion and customer, in the transaction
-- that changes it.
CREATE TABLE tickets (
  tenant_id bigint NOT NULL,
  number bigint NOT NULL,
  opinion_id bigint NOT NULL,
  audience text NOT NULL DEFAULT 'external',
  survey_id bigint NOT NULL,
  customer_id bigint NOT NULL,
  score smallint NOT NULL,
  responded_at timestamptz NOT NULL,
  respondent_name text,
  respondent_email text COLLATE "C",
  excerpt text NOT NULL DEFAULT '',
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'waiting', 'closed')),
  -- First in the order of the inbox: 0 promise overdue, 1 waits for us, 2 waits for the customer, 3 closed. Until promises
  -- exist it follows from the status alone.
  rank smallint NOT NULL GENERATED ALWAYS AS (CASE WHEN status = 'closed' THEN 3 ELSE 1 END) STORED,
  -- 0 is the most urgent.
  priority smallint NOT NULL CHECK (priority BETWEEN 0 AND 3),
  -- 'infinity': none, so that it sorts last.
  deadline timestamptz NOT NULL DEFAULT 'infinity',
  owner_id bigint,
  team_id bigint,
  -- Who assigned it, to whom it is returned.
  assigned_by bigint,
  awaiting_reply boolean NOT NULL DEFAULT true,
  -- The ids of ticket_categories, in ascending order.
  category_ids bigint[] NOT NULL DEFAULT '{}',
  archived_at timestamptz,
  -- What members see as unread: changed after they read it.
  changed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, opinion_id),
  FOREIGN KEY (tenant_id, opinion_id, audience) REFERENCES opinions (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES members,
  FOREIGN KEY (tenant_id, assigned_by) REFERENCES members,
  FOREIGN KEY (tenant_id, team_id) REFERENCES teams,
  CONSTRAINT loop_is_for_external_opinions CHECK (audience = 'external')
);

-- One index per list, each in the order of the inbox: rank, priority, deadline, arrival.
CREATE INDEX tickets_by_owner ON tickets (tenant_id, owner_id, rank, priority, deadline, responded_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_active ON tickets (tenant_id, rank, priority, deadline, responded_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_unassigned ON tickets (tenant_id, rank, priority, deadline, responded_at, number)
  WHERE archived_at IS NULL AND owner_id IS NULL;
CREATE INDEX tickets_archived ON tickets (tenant_id, rank, priority, deadline, responded_at, number)
  WHERE archived_at IS NOT NULL;
CREATE INDEX tickets_by_customer ON tickets (tenant_id, customer_id);
-- For the removal of a team.
CREATE INDEX tickets_by_team ON tickets (tenant_id, team_id) WHERE team_id IS NOT NULL;
-- Last, because among indexes of equal cost the planner takes the newest, and on a table that was never analyzed all of them cost the
-- same: the foreign-key checks of a first import scanned a tenant's tickets by customer, 0.6 ms for each event.
ALTER TABLE tickets ADD PRIMARY KEY (tenant_id, number);

-- What happened, in order: the history of tickets and the audit log. Append only: the program may neither update nor delete.
CREATE TABLE events (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- NULL: an event of the tenant.
  ticket_number bigint,
  -- NULL: the program itself.
  member_id bigint,
  event jsonb NOT NULL CHECK (jsonb_typeof(event) = 'object'),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CREATE INDEX events_by_ticket ON events (tenant_id, ticket_number, created_at, id);

CREATE TABLE followers (
  tenant_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  member_id bigint NOT NULL,
  interest text NOT NULL DEFAULT 'everything' CHECK (interest IN ('everything', 'messages', 'changes')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, ticket_number, member_id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX followers_by_member ON followers (tenant_id, member_id, ticket_number);

-- When a member last read a ticket. Each row of a list looks it up: with read_at in the index it reads no page of the table
-- (thirty per list, far from each other, where many tickets were read).
CREATE TABLE ticket_reads (
  tenant_id bigint NOT NULL,
  member_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id, ticket_number) INCLUDE (read_at),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);

CREATE TABLE notes (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  ticket_number bigint NOT NULL,
  member_id bigint NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CREATE INDEX notes_by_ticket ON notes (tenant_id, ticket_number, created_at, id);

-- Retired categories stay on their tickets and are no longer offered. As with teams, capitals make no other name.
CREATE TABLE categories (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  parent_id bigint,
  retired_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES categories
);
CREATE UNIQUE INDEX categories_by_name ON categories (tenant_id, parent_id, lower(name)) NULLS NOT DISTINCT;

CREATE TABLE ticket_categories (
  tenant_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  category_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, ticket_number, category_id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, category_id) REFERENCES categories
);
CREATE INDEX ticket_categories_by_category ON ticket_categories (tenant_id, category_id, ticket_number);

CALL enable_tenant_rls('tickets', 'SELECT, INSERT, UPDATE');
CALL enable_tenant_rls('events', 'SELECT, INSERT');
CALL enable_tenant_rls('followers');
CALL enable_tenant_rls('ticket_reads');
CALL enable_tenant_rls('notes', 'SELECT, INSERT');
CALL enable_tenant_rls('categories', 'SELECT, INSERT, UPDATE');
CALL enable_tenant_rls('ticket_categories');

-- What a list shows of a comment.
CREATE FUNCTION comment_excerpt(comment text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN left(comment, 100);

-- Opens a ticket for each external opinion, numbered in the order of the answers. The customer is looked up by key: joined as a
-- set, every batch of an import would read all customers.
CREATE FUNCTION open_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  WITH external AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY tenant_id ORDER BY responded_at, id) AS place
    FROM new_opinions
    WHERE audience = 'external'
  ), taken AS (
    UPDATE ticket_numbers AS n
    SET last = n.last + e.amount
    FROM (SELECT tenant_id, count(*) AS amount FROM external GROUP BY tenant_id) AS e
    WHERE n.tenant_id = e.tenant_id
    RETURNING n.tenant_id, n.last - e.amount AS previous
  ), opened AS (
    INSERT INTO tickets
      (tenant_id, number, opinion_id, survey_id, customer_id, score, responded_at, respondent_name, respondent_email, excerpt,
       changed_at, priority)
    SELECT e.tenant_id, t.previous + e.place, e.id, e.survey_id, e.customer_id, e.score, e.responded_at, e.respondent_name,
      (SELECT c.email FROM customers AS c WHERE c.tenant_id = e.tenant_id AND c.id = e.customer_id), comment_excerpt(e.comment),
      e.received_at, CASE e.score_class WHEN 'detractor' THEN 1 WHEN 'passive' THEN 2 ELSE 3 END
    FROM external AS e
    JOIN taken AS t USING (tenant_id)
    RETURNING tenant_id, number, score, survey_id, changed_at
  )
  INSERT INTO events (tenant_id, ticket_number, event, created_at)
  SELECT o.tenant_id, o.number,
    jsonb_build_object('opened', jsonb_build_object('score', o.score, 'survey', s.name)), o.changed_at
  FROM opened AS o
  JOIN surveys AS s ON s.tenant_id = o.tenant_id AND s.id = o.survey_id;
  RETURN NULL;
END $$;

CREATE TRIGGER open_tickets AFTER INSERT ON opinions
REFERENCING NEW TABLE AS new_opinions
FOR EACH STATEMENT EXECUTE FUNCTION open_tickets();

CREATE FUNCTION copy_opinion_to_ticket() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tickets SET respondent_name = NEW.respondent_name, excerpt = comment_excerpt(NEW.comment)
  WHERE tenant_id = NEW.tenant_id AND opinion_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER copy_opinion_to_ticket AFTER UPDATE OF comment, respondent_name ON opinions
FOR EACH ROW WHEN ((OLD.comment, OLD.respondent_name) IS DISTINCT FROM (NEW.comment, NEW.respondent_name))
EXECUTE FUNCTION copy_opinion_to_ticket();

-- Here and below, tickets are locked in the order of their numbers, so that two statements wait for each other instead of deadlocking.
CREATE FUNCTION copy_email_to_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tickets
  WHERE tenant_id = NEW.tenant_id AND customer_id = NEW.id
  ORDER BY number
  FOR UPDATE;
  UPDATE tickets SET respondent_email = NEW.email
  WHERE tenant_id = NEW.tenant_id AND customer_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER copy_email_to_tickets AFTER UPDATE OF email ON customers
FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email)
EXECUTE FUNCTION copy_email_to_tickets();

CREATE FUNCTION copy_categories_to_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tickets AS t
  WHERE (t.tenant_id, t.number) IN (SELECT tenant_id, ticket_number FROM changed)
  ORDER BY t.tenant_id, t.number
  FOR UPDATE;
  UPDATE tickets AS t SET category_ids = ARRAY(
    SELECT c.category_id FROM ticket_categories AS c
    WHERE c.tenant_id = t.tenant_id AND c.ticket_number = t.number
    ORDER BY c.category_id)
  WHERE (t.tenant_id, t.number) IN (SELECT tenant_id, ticket_number FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER copy_added_categories AFTER INSERT ON ticket_categories
REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION copy_categories_to_tickets();

CREATE TRIGGER copy_removed_categories AFTER DELETE ON ticket_categories
REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION copy_categories_to_tickets();

-- A guard as require_session is: for a write on one ticket.
CREATE FUNCTION require_ticket(ticket bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM FROM tickets WHERE tenant_id = current_tenant() AND number = ticket;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such ticket' USING ERRCODE = 'RT404'; END IF;
END $$;
