-- One installation serves many tenants, and the database itself separates them: every table has FORCEd row security, and the
-- program works as retorno_app, which owns nothing and cannot bypass it. A statement names its tenant in the setting
-- app.tenant_id; the few that belong to no tenant name their task in app.task (sign-in, work, operate). Without either, a
-- query returns no row.

-- An owner who may not create roles finds it created by docker/roles.sql. Two databases of one cluster may create it at the same time.
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

CREATE FUNCTION current_tenant() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.tenant_id', true), '')::bigint;

CREATE FUNCTION current_task() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('app.task', true), '');

-- Restricts a table with a tenant_id to the rows of the current tenant, and grants the program its use.
--
-- Plans are cached without parameter values (plan_cache_mode = force_generic_plan). PostgreSQL then assumes that a tenant has an
-- average share of a table: of 10,000,000 tickets among 200 tenants, 50,000. For a tenant that has nearly all of them such a
-- plan is ruinous (it sorted the whole list instead of scanning its index), while a plan made for the largest tenant is good
-- for the smallest too. n_distinct = 1 makes the planner assume that a tenant may be the whole table. It takes effect with
-- the next ANALYZE.
CREATE PROCEDURE enable_tenant_rls(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own_tenant ON %s USING (tenant_id = current_tenant())', target);
  EXECUTE format('GRANT %s ON %s TO retorno_app', privileges, target);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET (n_distinct = 1)', target);
END $$;
