-- Looks rows up by key: a hash join would read the whole other table for each piece.
SET enable_hashjoin = off;
SET enable_mergejoin = off;
INSERT INTO events (tenant_id, ticket_number, member_id, event, created_at)
SELECT t.tenant_id, t.number, e.member_id, e.event, e.created_at
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id AND o.id BETWEEN b.base + :from AND b.base + :to
JOIN surveys AS s ON s.tenant_id = t.tenant_id AND s.id = t.survey_id
CROSS JOIN LATERAL (
  SELECT NULL::bigint AS member_id, jsonb_build_object('opened', jsonb_build_object('score', t.score, 'survey', s.name)) AS event,
    o.received_at AS created_at
  UNION ALL
  SELECT coalesce(t.owner_id, b.first_id), '{"replied": {"subject": "Sobre a sua avaliação"}}', t.changed_at
  WHERE :messages > 0
  UNION ALL
  SELECT coalesce(t.owner_id, b.first_id), '{"noted": {}}', t.changed_at WHERE bench.chance(t.number, 61) < 0.2
  UNION ALL
  SELECT coalesce(t.owner_id, b.first_id), '{"statusChanged": {"from": "in_progress", "to": "closed"}}', t.changed_at
  WHERE t.status = 'closed' AND bench.chance(t.number, 62) < 0.3
) AS e
WHERE b.is_big = :big;
