"""The names of tables, columns, states, paths and form fields that several tests use, in one place for when they are renamed."""

# Paths of a ticket, below /:tenant/tickets/:number.
PROPERTIES = "properties"
CUSTOMER_REPLIES = "customer-replies"

# emails.state
TRANSMITTING = "transmitting"
UNCONFIRMED = "unconfirmed"
SENDING = "sending"  # claimed by a worker, nothing transmitted yet

# Columns
AWAITING_REPLY = "awaiting_reply"

# The class of a reply's state on the ticket page.
UNCONFIRMED_CLASS = "is-unconfirmed"

# Tables that grow with a tenant's tickets or with time.
GROWING_TABLES = {
    "tickets", "opinions", "customers", "messages", "emails", "notes", "events", "followers", "ticket_reads", "ticket_search",
    "ticket_categories", "jobs", "sessions", "sign_in_attempts", "ticket_counts", "opinion_counts",
}

# Queries on jobs.
UNFINISHED_JOBS = "SELECT count(*) FROM jobs"
LIVING_JOBS = "SELECT count(*) FROM jobs WHERE discarded_at IS NULL"
DESCRIBED_JOBS = "SELECT kind || ': ' || coalesce(last_error, '') FROM jobs"
# A job that is running has begun an attempt and not ended it.
REPLY_JOB_ATTEMPTS = "SELECT attempt FROM jobs WHERE kind = 'send_reply' AND leased_until IS NULL"
REPLY_JOB_PAUSE = "SELECT extract(epoch FROM run_at - now()) FROM jobs WHERE kind = 'send_reply'"
RUN_WAITING_JOBS_NOW = "UPDATE jobs SET run_at = now() WHERE discarded_at IS NULL AND run_at > now() + interval '5 seconds'"
ADD_EMAIL_JOBS = """
    INSERT INTO jobs (tenant_id, kind, queue, payload)
    SELECT tenant_id, 'send_reply', 'replies', jsonb_build_object('email', id) FROM emails"""
LIST_DISCARDED_JOBS = ["jobs", "list"]

# Members with the password of the first one: hashing a password takes long by design.
ADD_MEMBERS = """
    WITH people AS (
      SELECT * FROM (VALUES ('loja', 'Lia Campos', 'lia@loja.example', 'agent'),
        ('loja', 'Caio Reis', 'caio@loja.example', 'follower'),
        ('padaria', 'Elis Braga', 'elis@padaria.example', 'agent')) AS v(slug, name, email, role)
    ), added AS (
      INSERT INTO accounts (email, password_hash)
      SELECT p.email, a.password_hash FROM people AS p, accounts AS a
      RETURNING id, email
    )
    INSERT INTO members (tenant_id, account_id, name, email, role)
    SELECT t.id, a.id, p.name, p.email, p.role
    FROM people AS p
    JOIN tenants AS t USING (slug)
    JOIN added AS a USING (email)"""
ADD_EMAILS = """
    INSERT INTO emails (tenant_id, ticket_number, from_name, reply_to, to_address, subject, body)
      SELECT id, 1, 'x', 'x@loja.example', 'y@cliente.example', 's', 'b' FROM tenants WHERE id > 0"""

# State of the e-mail of the newest reply; the replies of the kill test as Message-ID and state.
NEWEST_REPLY_STATE = """
    SELECT e.state FROM messages AS m JOIN emails AS e ON e.tenant_id = m.tenant_id AND e.id = m.email_id
    ORDER BY m.id DESC LIMIT 1"""
REPLY_STATES = """
    SELECT t.slug || '.' || e.ticket_number || '.' || e.id || '@retorno.example', e.state
    FROM emails AS e
    JOIN tenants AS t ON t.id = e.tenant_id
    JOIN messages AS m ON m.tenant_id = e.tenant_id AND m.email_id = e.id
    WHERE m.body LIKE 'replies %'"""
