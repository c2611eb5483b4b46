-- An outgoing e-mail is a row before it is a message; its Message-ID comes from the row. The states are the steps of sending it
-- (docs/operations.md): waiting → sending → transmitting → sent, or refused; a reply that a crash or a lost connection left in
-- transmitting becomes unconfirmed, and a person decides.
CREATE TABLE emails (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- NULL: mail of no ticket.
  ticket_number bigint,
  from_name text NOT NULL,
  reply_to text NOT NULL,
  to_name text,
  to_address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  unsubscribe_url text,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sending', 'transmitting', 'sent', 'refused', 'unconfirmed')),
  attempts int NOT NULL DEFAULT 0,
  -- The mail server's answer, or why there was none.
  server_message text,
  created_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets
);

-- The conversation with a customer: out by e-mail, in by any channel. Append only.
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
CREATE INDEX messages_by_ticket ON messages (tenant_id, ticket_number, created_at, id);
CREATE INDEX messages_by_email ON messages (tenant_id, email_id);

-- The sender's address is not a setting: it follows the installation's pattern, only the name is free.
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

CALL enable_tenant_rls('emails', 'SELECT, INSERT, UPDATE');
CALL enable_tenant_rls('messages', 'SELECT, INSERT');
CALL enable_tenant_rls('loop_settings', 'SELECT, INSERT, UPDATE');
CALL enable_tenant_rls('loop_templates', 'SELECT, INSERT, UPDATE');

-- A customer's message returns its ticket to the inbox, from every channel, and the history records it.
CREATE FUNCTION return_ticket_to_inbox() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  old_ticket tickets;
BEGIN
  SELECT * INTO old_ticket
  FROM tickets
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number
  FOR UPDATE;

  UPDATE tickets
  SET archived_at = NULL,
    awaiting_reply = true,
    status = CASE WHEN status IN ('waiting', 'closed') THEN 'in_progress' ELSE status END,
    changed_at = clock_timestamp()
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number;

  IF old_ticket.archived_at IS NOT NULL THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number, '{"unarchived": {}}');
  END IF;
  IF old_ticket.status IN ('waiting', 'closed') THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number,
      jsonb_build_object('statusChanged', jsonb_build_object('from', old_ticket.status, 'to', 'in_progress')));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER return_ticket_to_inbox AFTER INSERT ON messages
FOR EACH ROW WHEN (NEW.direction = 'in') EXECUTE FUNCTION return_ticket_to_inbox();
