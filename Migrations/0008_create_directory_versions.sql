-- Pages name people, teams, surveys, categories and segments, and those hardly ever change: the program caches the names under
-- this version and reads them again when it differs.
--
-- A version is random, at most one per transaction. A transaction number would not do: a standby that takes over without the last
-- transactions issues their numbers again, and names that no longer exist would stay cached.
CREATE TABLE directory_versions (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  version bigint NOT NULL
);
CALL enable_tenant_rls('directory_versions', 'SELECT, INSERT, UPDATE');

CREATE FUNCTION update_directory_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO directory_versions AS d (tenant_id, version)
  VALUES (
    CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END,
    hashtextextended(gen_random_uuid()::text, 0))
  ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version WHERE d.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

-- Deferred to the end of the transaction, so that others wait for the row's lock only while it commits.
CREATE CONSTRAINT TRIGGER update_directory_version
  AFTER INSERT OR DELETE OR UPDATE OF name, role, deactivated_at ON members
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION update_directory_version();
CREATE CONSTRAINT TRIGGER update_directory_version
  AFTER INSERT OR DELETE OR UPDATE OF name ON teams
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION update_directory_version();
CREATE CONSTRAINT TRIGGER update_directory_version
  AFTER INSERT OR DELETE OR UPDATE OF name, audience ON surveys
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION update_directory_version();
CREATE CONSTRAINT TRIGGER update_directory_version
  AFTER INSERT OR DELETE OR UPDATE OF name, retired_at ON categories
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION update_directory_version();
CREATE CONSTRAINT TRIGGER update_directory_version
  AFTER INSERT OR DELETE OR UPDATE OF name ON segments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION update_directory_version();
