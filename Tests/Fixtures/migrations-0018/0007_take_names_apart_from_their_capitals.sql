-- "Montagem" and "MONTAGEM" are one category to whoever looks for it, and so with teams. Those that differ by capitals alone
-- today keep both, the later one marked with its number, so that nobody's tickets change hands.
-- Row security shows an owner of the tables nothing without a tenant, so it stands aside for the two statements.
ALTER TABLE categories NO FORCE ROW LEVEL SECURITY;
ALTER TABLE teams NO FORCE ROW LEVEL SECURITY;
UPDATE categories AS later SET name = left(name, 60) || ' (' || id || ')'
WHERE EXISTS (
  SELECT FROM categories AS earlier
  WHERE earlier.tenant_id = later.tenant_id AND earlier.parent_id IS NOT DISTINCT FROM later.parent_id
    AND lower(earlier.name) = lower(later.name) AND earlier.id < later.id);
UPDATE teams AS later SET name = left(name, 60) || ' (' || id || ')'
WHERE EXISTS (
  SELECT FROM teams AS earlier
  WHERE earlier.tenant_id = later.tenant_id AND lower(earlier.name) = lower(later.name) AND earlier.id < later.id);
ALTER TABLE categories FORCE ROW LEVEL SECURITY;
ALTER TABLE teams FORCE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX categories_by_name ON categories (tenant_id, parent_id, lower(name)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX teams_by_name ON teams (tenant_id, lower(name));
