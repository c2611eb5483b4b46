-- What the program caches of a tenant: its members' scopes (tenant, member, role, the plans' features) and the names that pages use
-- (people, teams, surveys, categories, segments). Everything cached is valid under the version it was read with, so a request
-- checks one row instead of reading it all again.
--
-- A version is random, at most one per transaction. A transaction number would not do: a standby that takes over without the last
-- transactions issues their numbers again, and names that no longer exist would stay cached.
CREATE TABLE directory_versions (
  tenant_id bigint PRIMARY KEY REFERENCES tenants,
  version bigint NOT NULL
);
CALL enable_tenant_rls('directory_versions', 'SELECT, INSERT, UPDATE');
-- An operator changes tenants and plans.
CREATE POLICY operate ON directory_versions USING (current_task() = 'operate');

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
  AFTER INSERT OR DELETE OR UPDATE OF name, email, role, deactivated_at ON members
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

CREATE FUNCTION update_directory_version_of_tenant() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE directory_versions SET version = hashtextextended(gen_random_uuid()::text, 0) WHERE tenant_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER update_directory_version AFTER UPDATE ON tenants
  FOR EACH ROW EXECUTE FUNCTION update_directory_version_of_tenant();

-- A page names the plan that holds a feature, whatever the tenant's own plan.
CREATE FUNCTION update_all_directory_versions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE directory_versions SET version = hashtextextended(gen_random_uuid()::text, 0);
  RETURN NULL;
END $$;
CREATE TRIGGER update_directory_versions AFTER INSERT OR UPDATE OR DELETE ON plans
  FOR EACH STATEMENT EXECUTE FUNCTION update_all_directory_versions();

-- A guard of a write: the first statement of its transaction, in one round trip with those that follow. It raises an error of its
-- own, which the program knows by its code, so that nothing is written for a session that has ended or whose scope has changed.
CREATE FUNCTION require_session(token bytea, member bigint, required_version bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM FROM sessions AS s
  JOIN directory_versions AS d ON d.tenant_id = s.tenant_id
  WHERE s.tenant_id = current_tenant() AND s.token_hash = token AND s.expires_at > now() AND s.member_id = member
    AND d.version = required_version;
  IF NOT FOUND THEN RAISE EXCEPTION 'the session has ended or changed' USING ERRCODE = 'RT401'; END IF;
END $$;
