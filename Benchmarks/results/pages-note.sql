-- PGOPTIONS='-c statement_timeout=10000 -c role=retorno_app -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1'
-- /loja/tickets/15555/notes
-- v0_2_1 = app.tenant_id
-- v0_2_2 = 1
-- v0_3_1 = 1
-- v0_3_2 = \xa937bddde948c29909732308f812fbcaec206acf28ed60597d8bdca893c4eefb
-- v0_7_1 = app.tenant_id
-- v0_7_2 = 1
-- v0_8_1 = 1
-- v0_11_1 = 1
-- v0_11_3 = 1000
-- v0_11_4 = Conferi com a logística: saiu hoje do centro de distribuição.
-- v0_12_1 = 1
-- v0_13_1 = 1
-- v0_13_2 = 1000
-- v0_13_4 = {"{\"noted\":{}}"}
-- v0_13_5 = 1000
\set number random(1, 20000)
\startpipeline
SELECT set_config(:v0_2_1, :v0_2_2, true);
SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
  coalesce(d.version, 0)
FROM sessions AS s
JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
JOIN tenants AS t ON t.id = s.tenant_id
JOIN plans AS p ON p.name = t.plan
LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
WHERE s.tenant_id = :v0_3_1::int8 AND s.token_hash = :v0_3_2::bytea AND s.expires_at > now()
  AND m.deactivated_at IS NULL AND t.suspended_at IS NULL;
\endpipeline
\startpipeline
BEGIN;
SELECT set_config(:v0_7_1, :v0_7_2, true);
SELECT EXISTS (SELECT FROM tickets WHERE tenant_id = :v0_8_1::int8 AND number = :number::int8);
\endpipeline
\startpipeline
INSERT INTO notes (tenant_id, ticket_number, member_id, body)
VALUES (:v0_11_1::int8, :number::int8, :v0_11_3::int8, :v0_11_4);
UPDATE tickets SET changed_at = clock_timestamp()
WHERE tenant_id = :v0_12_1::int8 AND number = :number::int8;
WITH happened AS (
  INSERT INTO events (tenant_id, ticket_number, member_id, event)
  SELECT :v0_13_1::int8, h.ticket, :v0_13_2::int8, h.event::jsonb
  FROM unnest(ARRAY[:number]::int8[], :v0_13_4::text[]) AS h(ticket, event)
  RETURNING tenant_id, id, ticket_number
)
INSERT INTO jobs (tenant_id, kind, subject_id)
SELECT h.tenant_id, 'notifyFollowers', h.id
FROM happened AS h
WHERE EXISTS (
  SELECT FROM followers AS f
  WHERE f.tenant_id = h.tenant_id AND f.ticket_number = h.ticket_number
    AND f.member_id IS DISTINCT FROM :v0_13_5::int8);
\endpipeline
\startpipeline
COMMIT;
\endpipeline
