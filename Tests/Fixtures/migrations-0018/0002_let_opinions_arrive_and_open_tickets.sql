-- Every external opinion has a ticket from its arrival, on every plan, whichever way it comes in; internal opinions never
-- have one and never name who answered. Both are kept here, so that no code can forget them.

CREATE TABLE surveys (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  audience text NOT NULL CHECK (audience IN ('external', 'internal')),
  touchpoint text CHECK (length(touchpoint) <= 120),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name),
  UNIQUE (tenant_id, id, audience)
);

-- A customer is known by e-mail, else by phone, else only by the one opinion: that is their identity.
CREATE TABLE customers (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  identity text COLLATE "C" NOT NULL,
  name text CHECK (length(name) <= 200),
  email text COLLATE "C" CHECK (email = lower(email) AND length(email) <= 254),
  phone text CHECK (length(phone) <= 40),
  segment text CHECK (length(segment) <= 120),
  company text CHECK (length(company) <= 200),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, identity)
);
CREATE INDEX customers_by_email ON customers (tenant_id, email) WHERE email IS NOT NULL;

-- The names that stand in customers.segment, so that a filter need not look through all customers for them.
CREATE TABLE segments (
  tenant_id bigint NOT NULL REFERENCES tenants,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  PRIMARY KEY (tenant_id, name)
);

CREATE TABLE opinions (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  survey_id bigint NOT NULL,
  audience text NOT NULL,
  external_id text COLLATE "C" NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  score_class text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN score <= 6 THEN 'detractor' WHEN score <= 8 THEN 'passive' ELSE 'promoter' END) STORED,
  comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 20000),
  touchpoint text CHECK (length(touchpoint) <= 120),
  customer_id bigint,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, survey_id, external_id),
  UNIQUE (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, survey_id, audience) REFERENCES surveys (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers,
  CONSTRAINT internal_opinions_are_anonymous CHECK ((audience = 'external') = (customer_id IS NOT NULL))
);
CREATE INDEX opinions_by_answer ON opinions (tenant_id, answered_at DESC, id DESC);
CREATE INDEX opinions_by_survey ON opinions (tenant_id, survey_id, answered_at DESC, id DESC);
CREATE INDEX opinions_by_customer ON opinions (tenant_id, customer_id, answered_at DESC);

CREATE TABLE teams (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);

CREATE TABLE team_members (
  tenant_id bigint NOT NULL,
  team_id bigint NOT NULL,
  member_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, team_id, member_id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES teams ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);

-- What the inbox lists and sorts by stands in the ticket itself. No deadline is 'infinity', so that it sorts last.
CREATE TABLE tickets (
  tenant_id bigint NOT NULL,
  number bigint NOT NULL,
  opinion_id bigint NOT NULL,
  audience text NOT NULL DEFAULT 'external',
  survey_id bigint NOT NULL,
  customer_id bigint NOT NULL,
  score smallint NOT NULL,
  answered_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'waiting', 'closed')),
  priority smallint NOT NULL CHECK (priority BETWEEN 0 AND 3),
  deadline timestamptz NOT NULL DEFAULT 'infinity',
  owner_id bigint,
  team_id bigint,
  delegated_by bigint,
  needs_answer boolean NOT NULL DEFAULT true,
  archived_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, number),
  UNIQUE (tenant_id, opinion_id),
  FOREIGN KEY (tenant_id, opinion_id, audience) REFERENCES opinions (tenant_id, id, audience),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES members,
  FOREIGN KEY (tenant_id, delegated_by) REFERENCES members,
  FOREIGN KEY (tenant_id, team_id) REFERENCES teams,
  CONSTRAINT loop_is_for_external_opinions CHECK (audience = 'external')
);

-- One index a list: the order of the inbox is priority, deadline, arrival.
CREATE INDEX tickets_of_owner ON tickets (tenant_id, owner_id, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_of_team ON tickets (tenant_id, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_of_nobody ON tickets (tenant_id, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL AND owner_id IS NULL;
CREATE INDEX tickets_archived ON tickets (tenant_id, priority, deadline, answered_at, number)
  WHERE archived_at IS NOT NULL;
CREATE INDEX tickets_by_customer ON tickets (tenant_id, customer_id);

-- What happened, in order. Written once, never changed: the program may neither update nor delete here.
CREATE TABLE events (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  ticket_number bigint,
  member_id bigint,
  event jsonb NOT NULL CHECK (jsonb_typeof(event) = 'object'),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members
);
CREATE INDEX events_of_ticket ON events (tenant_id, ticket_number, created_at, id);

CALL keep_to_tenant('surveys');
CALL keep_to_tenant('customers');
CALL keep_to_tenant('segments');
CALL keep_to_tenant('opinions');
CALL keep_to_tenant('teams');
CALL keep_to_tenant('team_members');
CALL keep_to_tenant('tickets', 'SELECT, INSERT, UPDATE');
CALL keep_to_tenant('events', 'SELECT, INSERT');

CREATE FUNCTION open_tickets_for_opinions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  WITH external AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY tenant_id ORDER BY answered_at, id) AS place
    FROM arrived
    WHERE audience = 'external'
  ), taken AS (
    UPDATE ticket_numbers AS n
    SET last = n.last + e.amount
    FROM (SELECT tenant_id, count(*) AS amount FROM external GROUP BY tenant_id) AS e
    WHERE n.tenant_id = e.tenant_id
    RETURNING n.tenant_id, n.last - e.amount AS before
  ), opened AS (
    INSERT INTO tickets
      (tenant_id, number, opinion_id, survey_id, customer_id, score, answered_at, changed_at, priority)
    SELECT e.tenant_id, t.before + e.place, e.id, e.survey_id, e.customer_id, e.score, e.answered_at, e.received_at,
      CASE e.score_class WHEN 'detractor' THEN 1 WHEN 'passive' THEN 2 ELSE 3 END
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
REFERENCING NEW TABLE AS arrived
FOR EACH STATEMENT EXECUTE FUNCTION open_tickets_for_opinions();
