-- An outgoing e-mail is a row before it is a message. Its states are the steps of sending it (docs/operations.md):
-- waiting → sending → handing_over → sent, or refused; one found in handing_over after a crash becomes doubtful.
CREATE TABLE emails (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  ticket_number bigint NOT NULL,
  from_name text NOT NULL,
  reply_to text NOT NULL,
  to_name text,
  to_address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  unsubscribe_url text,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sending', 'handing_over', 'sent', 'refused', 'doubtful')),
  attempts int NOT NULL DEFAULT 0,
  server_words text,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets
);

-- What was said to the customer (out, by e-mail) and by the customer (in, by any channel).
CREATE TABLE messages (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  ticket_number bigint NOT NULL,
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  member_id bigint,
  email_id bigint,
  channel text NOT NULL CHECK (channel IN ('email', 'phone', 'chat', 'social', 'in_person')),
  subject text NOT NULL DEFAULT '' CHECK (length(subject) <= 250),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members,
  FOREIGN KEY (tenant_id, email_id) REFERENCES emails,
  CHECK ((direction = 'out') = (email_id IS NOT NULL))
);
CREATE INDEX messages_of_ticket ON messages (tenant_id, ticket_number, created_at, id);
CREATE INDEX messages_by_email ON messages (tenant_id, email_id);

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
CREATE INDEX notes_of_ticket ON notes (tenant_id, ticket_number, created_at, id);

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

-- When a member last looked at a ticket: what changed since is unread.
CREATE TABLE readings (
  tenant_id bigint NOT NULL,
  member_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id, ticket_number),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);

CREATE TABLE categories (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  parent_id bigint,
  retired_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, parent_id, name),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES categories
);

CREATE TABLE ticket_categories (
  tenant_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  category_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, ticket_number, category_id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets,
  FOREIGN KEY (tenant_id, category_id) REFERENCES categories
);
CREATE INDEX ticket_categories_by_category ON ticket_categories (tenant_id, category_id, ticket_number);

-- A filter of the inbox under a name. The query is the one of the list's URL.
CREATE TABLE saved_views (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  member_id bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) <= 2000),
  is_shared boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, member_id, name),
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);

-- The sender's address is not here: only the name is free, the address follows the installation's pattern.
CREATE TABLE loop_settings (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  sender_name text NOT NULL CHECK (length(sender_name) BETWEEN 1 AND 80),
  signature text NOT NULL DEFAULT '' CHECK (length(signature) <= 2000)
);

CREATE TABLE loop_templates (
  tenant_id bigint NOT NULL REFERENCES tenants,
  score_class text NOT NULL CHECK (score_class IN ('detractor', 'passive', 'promoter')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 250),
  body text NOT NULL CHECK (length(body) <= 10000),
  PRIMARY KEY (tenant_id, score_class)
);

CALL keep_to_tenant('emails', 'SELECT, INSERT, UPDATE');
CALL keep_to_tenant('messages', 'SELECT, INSERT');
CALL keep_to_tenant('notes', 'SELECT, INSERT');
CALL keep_to_tenant('followers');
CALL keep_to_tenant('readings');
CALL keep_to_tenant('categories', 'SELECT, INSERT, UPDATE');
CALL keep_to_tenant('ticket_categories');
CALL keep_to_tenant('saved_views');
CALL keep_to_tenant('loop_settings', 'SELECT, INSERT, UPDATE');
CALL keep_to_tenant('loop_templates', 'SELECT, INSERT, UPDATE');

-- A customer who writes again is waiting for an answer: the ticket comes back by itself, whichever way the message came,
-- and its history says so.
CREATE FUNCTION bring_back_answered_ticket() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before tickets;
BEGIN
  SELECT * INTO before
  FROM tickets
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number
  FOR UPDATE;

  UPDATE tickets
  SET archived_at = NULL,
    needs_answer = true,
    status = CASE WHEN status IN ('waiting', 'closed') THEN 'in_progress' ELSE status END,
    changed_at = clock_timestamp()
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number;

  IF before.archived_at IS NOT NULL THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number, '{"unarchived": {}}');
  END IF;
  IF before.status IN ('waiting', 'closed') THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number,
      jsonb_build_object('statusChanged', jsonb_build_object('from', before.status, 'to', 'in_progress')));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER bring_back_ticket AFTER INSERT ON messages
FOR EACH ROW WHEN (NEW.direction = 'in') EXECUTE FUNCTION bring_back_answered_ticket();
