-- The features of a plan are data: an operator may change them without a release. Their names are those of Domain's Feature.
CREATE TABLE plans (
  name text PRIMARY KEY,
  -- From the least plan to the most: the least one with a feature comes first by position.
  position smallint NOT NULL UNIQUE,
  features text[] NOT NULL
);
INSERT INTO plans (name, position, features) VALUES
  ('essencial', 1, '{}'),
  ('profissional', 2, '{assignment,categories}'),
  ('enterprise', 3, '{assignment,categories,loop}');

-- Every first path part of a route that is not a tenant's is reserved.
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

-- Tenant 0 is the installation: it owns the jobs, e-mails and files of no tenant, has no members, and its slug is taken.
-- Policies and lists of tenants say id > 0; only a statement with app.tenant_id = 0 sees it.
INSERT INTO tenants (id, slug, name, plan) OVERRIDING SYSTEM VALUE VALUES (0, 'installation', 'Retorno', 'essencial');

-- The last ticket number of each tenant. Apart from tenants, because every new opinion changes it.
CREATE TABLE ticket_numbers (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  last bigint NOT NULL DEFAULT 0
);

-- One account per e-mail address, whatever the number of tenants its person belongs to.
CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  password_hash text NOT NULL,
  -- NULL: the browser's.
  language text,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, email)
);

-- A member is an account's place in one tenant. The foreign key keeps a member's e-mail equal to its account's, so that
-- a tenant's statements can read it without access to accounts.
CREATE TABLE members (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  account_id bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('follower', 'agent', 'admin')),
  created_at timestamptz NOT NULL DEFAULT now(),
  deactivated_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, email),
  UNIQUE (tenant_id, account_id),
  FOREIGN KEY (account_id, email) REFERENCES accounts (id, email) ON UPDATE CASCADE
);
CREATE INDEX members_by_email ON members (email);

-- The token itself is in the cookie only.
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
-- For their deletion.
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Sign-in attempts within a window, per account and per network address.
CREATE TABLE sign_in_attempts (
  subject text PRIMARY KEY CHECK (length(subject) <= 300),
  attempts int NOT NULL,
  window_ends_at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempts_by_end ON sign_in_attempts (window_ends_at);

-- A name differs from another by more than capitals: "Montagem" and "MONTAGEM" are one team.
CREATE TABLE teams (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX teams_by_name ON teams (tenant_id, lower(name));

CREATE TABLE team_members (
  tenant_id bigint NOT NULL,
  team_id bigint NOT NULL,
  member_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, team_id, member_id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES teams ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);

CALL enable_tenant_rls('ticket_numbers');
CALL enable_tenant_rls('members', 'SELECT, INSERT, UPDATE');
CALL enable_tenant_rls('sessions');
CALL enable_tenant_rls('teams');
CALL enable_tenant_rls('team_members');

-- A sign-in belongs to no tenant yet: it sees the account and the members with the e-mail that was typed, and no other.
CREATE POLICY sign_in ON members FOR SELECT
  USING (current_task() = 'sign-in' AND email = current_setting('app.email', true));

-- Expired sessions are deleted over all tenants at once.
CREATE POLICY maintain ON sessions USING (current_task() = 'maintain' AND expires_at < now());

-- No policy names a tenant: its statements read no account and no password hash.
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON accounts FOR SELECT
  USING (current_task() = 'sign-in' AND email = current_setting('app.email', true));
CREATE POLICY operate ON accounts USING (current_task() = 'operate');
GRANT SELECT, INSERT, UPDATE ON accounts TO retorno_app;

ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON sign_in_attempts USING (current_task() = 'sign-in');
CREATE POLICY maintain ON sign_in_attempts USING (current_task() = 'maintain' AND window_ends_at < now());
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO retorno_app;

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
CREATE POLICY readable_by_all ON plans FOR SELECT USING (true);
GRANT SELECT ON plans TO retorno_app;

ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON tenants FOR SELECT USING (id = current_tenant());
CREATE POLICY sign_in ON tenants FOR SELECT USING (current_task() = 'sign-in' AND id > 0);
CREATE POLICY operate ON tenants USING (current_task() = 'operate' AND id > 0);
GRANT SELECT, INSERT, UPDATE ON tenants TO retorno_app;
