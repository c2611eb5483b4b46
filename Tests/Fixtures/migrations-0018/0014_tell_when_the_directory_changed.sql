-- Pages speak of people, teams, surveys, categories and segments by name, and those hardly ever change: the program keeps them, and
-- reads them again when another transaction than the one it read after has changed them. Noted as the last thing of a transaction, so that
-- nobody waits for the note who does not end at that moment too.
CREATE TABLE directory_versions (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  version bigint NOT NULL
);
CALL keep_to_tenant('directory_versions', 'SELECT, INSERT, UPDATE');

CREATE FUNCTION note_change_of_directory() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO directory_versions AS d (tenant_id, version)
  VALUES (CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END, pg_current_xact_id()::text::bigint)
  ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version WHERE d.version <> excluded.version;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER note_change_of_directory
  AFTER INSERT OR DELETE OR UPDATE OF name, role, deactivated_at ON members
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_directory();
CREATE CONSTRAINT TRIGGER note_change_of_directory
  AFTER INSERT OR DELETE OR UPDATE OF name ON teams
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_directory();
CREATE CONSTRAINT TRIGGER note_change_of_directory
  AFTER INSERT OR DELETE OR UPDATE OF name, audience ON surveys
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_directory();
CREATE CONSTRAINT TRIGGER note_change_of_directory
  AFTER INSERT OR DELETE OR UPDATE OF name, retired_at ON categories
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_directory();
CREATE CONSTRAINT TRIGGER note_change_of_directory
  AFTER INSERT OR DELETE OR UPDATE OF name ON segments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_directory();
