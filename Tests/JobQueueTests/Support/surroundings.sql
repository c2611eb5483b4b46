-- What Migrations/…_create_job_queue.sql builds on, as far as the queue needs it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'queue_tests') THEN
    CREATE ROLE queue_tests NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO queue_tests;

CREATE FUNCTION current_tenant() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.tenant_id', true), '')::bigint;
CREATE FUNCTION current_task() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('app.task', true), '');

CREATE PROCEDURE enable_tenant_rls(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own_tenant ON %s USING (tenant_id = current_tenant())', target);
  EXECUTE format('GRANT %s ON %s TO queue_tests', privileges, target);
END $$;

CREATE TABLE tenants (id bigint PRIMARY KEY);
INSERT INTO tenants SELECT generate_series(0, 3);

-- Effects of jobs, to be counted.
CREATE TABLE effects (tenant_id bigint NOT NULL, job_id bigint NOT NULL, note text NOT NULL);
GRANT SELECT, INSERT ON effects TO queue_tests;
