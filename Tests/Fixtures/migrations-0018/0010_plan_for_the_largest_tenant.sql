-- Plans are made once, without knowing for whom (plan_cache_mode = force_generic_plan). PostgreSQL then takes a tenant to hold
-- its share of a table: of 10,000,000 tickets among 200 tenants, 50,000. For a tenant that has nearly all of them such a plan is
-- ruinous (it sorted the whole list instead of walking its index), while a plan made for the largest tenant is good for the
-- smallest too. So the planner is told that a tenant may be the whole table; it still knows how large the largest one is.
CREATE OR REPLACE PROCEDURE keep_to_tenant(kept regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', kept);
  EXECUTE format('CREATE POLICY own_tenant ON %s USING (tenant_id = current_tenant())', kept);
  EXECUTE format('GRANT %s ON %s TO retorno_app', privileges, kept);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET (n_distinct = 1)', kept);
END $$;

-- What is set here counts from the next ANALYZE on.
DO $$
DECLARE
  kept regclass;
BEGIN
  FOR kept IN
    SELECT a.attrelid
    FROM pg_attribute AS a
    JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    WHERE a.attname = 'tenant_id'
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET (n_distinct = 1)', kept);
    EXECUTE format('ANALYZE %s', kept);
  END LOOP;
END $$;
