-- One installation serves many tenants, and the database itself keeps them apart: every table is under FORCEd row
-- security, and the program connects as retorno_app, which owns nothing and cannot bypass it. A statement says for whom
-- it asks by the setting app.tenant_id, or, for the few things that belong to no tenant, what it does by app.task.

-- An owner who may not create roles finds it made (docs/operations.md); two databases of one cluster may make it at once.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'retorno_app') THEN
    CREATE ROLE retorno_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO retorno_app', current_database());
END $$;
GRANT USAGE ON SCHEMA public TO retorno_app;
GRANT SELECT ON schema_migrations TO retorno_app;

CREATE FUNCTION current_tenant() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.tenant_id', true), '')::bigint;

CREATE FUNCTION current_task() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('app.task', true), '');

-- Puts a table with a tenant_id under row security and lets the program use it.
CREATE PROCEDURE keep_to_tenant(kept regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', kept);
  EXECUTE format('CREATE POLICY own_tenant ON %s USING (tenant_id = current_tenant())', kept);
  EXECUTE format('GRANT %s ON %s TO retorno_app', privileges, kept);
END $$;

-- What a plan holds is data: an operator may change it without a release.
CREATE TABLE plans (
  name text PRIMARY KEY,
  features text[] NOT NULL
);
INSERT INTO plans VALUES
  ('essencial', '{}'),
  ('profissional', '{delegation,categories}'),
  ('enterprise', '{delegation,categories,loop}');

CREATE TABLE tenants (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 40
    AND slug NOT IN ('sign-in', 'sign-out', 'language', 'operator', 'assets', 'api', 'healthz', 'readyz', 'metrics')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  plan text NOT NULL REFERENCES plans,
  time_zone text NOT NULL DEFAULT 'America/Sao_Paulo',
  created_at timestamptz NOT NULL DEFAULT now(),
  suspended_at timestamptz
);

-- The last ticket number given out; apart from tenants, because every arriving opinion moves it.
CREATE TABLE ticket_numbers (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  last bigint NOT NULL DEFAULT 0
);

CREATE TABLE members (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  email text NOT NULL CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  role text NOT NULL CHECK (role IN ('follower', 'agent', 'admin')),
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  deactivated_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email)
);
CREATE INDEX members_by_email ON members (email);

CREATE TABLE sessions (
  tenant_id bigint NOT NULL,
  token_hash bytea NOT NULL,
  member_id bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX sessions_by_member ON sessions (tenant_id, member_id);

-- Attempts to sign in, counted per account and per address, before anyone is known.
CREATE TABLE sign_in_attempts (
  subject text PRIMARY KEY CHECK (length(subject) <= 300),
  attempts int NOT NULL,
  window_ends_at timestamptz NOT NULL
);

CALL keep_to_tenant('ticket_numbers');
CALL keep_to_tenant('members', 'SELECT, INSERT, UPDATE');
CALL keep_to_tenant('sessions');

-- Who types an e-mail belongs to no tenant yet; the statement sees the members with that address and no other.
CREATE POLICY sign_in ON members FOR SELECT
  USING (current_task() = 'sign-in' AND email = current_setting('app.email', true));

ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON sign_in_attempts USING (current_task() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO retorno_app;

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
CREATE POLICY known_to_all ON plans FOR SELECT USING (true);
GRANT SELECT ON plans TO retorno_app;

ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON tenants FOR SELECT USING (id = current_tenant());
CREATE POLICY sign_in ON tenants FOR SELECT USING (current_task() = 'sign-in');
CREATE POLICY operate ON tenants USING (current_task() = 'operate');
GRANT SELECT, INSERT, UPDATE ON tenants TO retorno_app;
