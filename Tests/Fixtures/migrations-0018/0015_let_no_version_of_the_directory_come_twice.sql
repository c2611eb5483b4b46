-- A version was the number of the transaction that noted it. A standby that takes over without the last transactions gives their numbers out
-- again, and names that nobody has any more would have stayed in the program. Now it is a number by chance, once a transaction.
CREATE OR REPLACE FUNCTION note_change_of_directory() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO directory_versions AS d (tenant_id, version)
  VALUES (
    CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END,
    hashtextextended(gen_random_uuid()::text, 0))
  ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version WHERE d.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;
