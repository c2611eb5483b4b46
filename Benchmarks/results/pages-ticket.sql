-- PGOPTIONS='-c statement_timeout=10000 -c role=retorno_app -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1'
-- /loja/tickets/15555
-- v0_2_1 = app.tenant_id
-- v0_2_2 = 1
-- v0_3_1 = 1
-- v0_3_2 = \x71c0bc9c71c3a7f26a7cfe237e479b9471e793ea19d22ab4480921a230eb4942
-- v0_6_1 = app.tenant_id
-- v0_6_2 = 1
-- v0_6_3 = synchronous_commit
-- v0_6_4 = off
-- v0_7_1 = 1000
-- v0_7_2 = 1000
-- v0_7_3 = 1
-- v0_7_5 = t
-- v0_7_6 = 1000
-- v0_8_1 = 1000
-- v0_8_2 = 1
-- v0_8_4 = 1000
-- v0_9_1 = 1
-- v0_10_1 = 1
-- v0_11_1 = 1
-- v0_12_1 = 1
-- v0_13_1 = 1
-- v0_13_2 = 1
-- v0_14_1 = 1
-- v0_15_1 = 1
-- v0_16_1 = 1000
-- v0_16_2 = 1
-- v0_16_3 = 1000
-- v0_17_1 = 1
-- v0_17_2 = 1000
-- v0_17_3 = 1000
-- v0_18_1 = 1000
-- v0_18_2 = 1
-- v0_18_3 = 1000
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
SELECT set_config(:v0_6_1, :v0_6_2, true), set_config(:v0_6_3, :v0_6_4, true);
SELECT t.number, t.score, o.comment, s.name, o.touchpoint, t.answered_at, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.owner_id, t.team_id, t.archived_at IS NOT NULL,
  coalesce(t.owner_id = :v0_7_1::int8, false) OR EXISTS (
    SELECT FROM team_members AS tm
    WHERE tm.tenant_id = t.tenant_id AND tm.team_id = t.team_id AND tm.member_id = :v0_7_2::int8),
  t.category_ids, c.id, c.name, c.email, c.phone, c.segment, c.company
FROM tickets AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
JOIN surveys AS s ON s.tenant_id = t.tenant_id AND s.id = t.survey_id
WHERE t.tenant_id = :v0_7_3::int8 AND t.number = :number::int8
  AND (:v0_7_5::bool OR EXISTS (
    SELECT FROM followers AS f
    WHERE f.tenant_id = t.tenant_id AND f.ticket_number = t.number AND f.member_id = :v0_7_6::int8));
INSERT INTO readings (tenant_id, member_id, ticket_number, read_at)
SELECT t.tenant_id, :v0_8_1::int8, t.number, clock_timestamp()
FROM tickets AS t
JOIN surveys AS s ON s.tenant_id = t.tenant_id AND s.id = t.survey_id
WHERE t.tenant_id = :v0_8_2::int8 AND t.number = :number::int8 AND NOT EXISTS (
  SELECT FROM readings AS r
  WHERE r.tenant_id = t.tenant_id AND r.member_id = :v0_8_4::int8 AND r.ticket_number = t.number
    AND r.read_at >= t.changed_at)
ON CONFLICT (tenant_id, member_id, ticket_number) DO UPDATE SET read_at = excluded.read_at;
SELECT m.id, m.direction = 'out', w.name, m.channel, m.subject, m.body, m.created_at, e.state, e.server_words
FROM messages AS m
LEFT JOIN members AS w ON w.tenant_id = m.tenant_id AND w.id = m.member_id
LEFT JOIN emails AS e ON e.tenant_id = m.tenant_id AND e.id = m.email_id
WHERE m.tenant_id = :v0_9_1::int8 AND m.ticket_number = :number::int8
ORDER BY m.created_at DESC, m.id DESC
LIMIT 300;
SELECT w.name, n.body, n.created_at
FROM notes AS n
JOIN members AS w ON w.tenant_id = n.tenant_id AND w.id = n.member_id
WHERE n.tenant_id = :v0_10_1::int8 AND n.ticket_number = :number::int8
ORDER BY n.created_at DESC, n.id DESC
LIMIT 300;
SELECT w.name, e.event::text, e.created_at
FROM events AS e
LEFT JOIN members AS w ON w.tenant_id = e.tenant_id AND w.id = e.member_id
WHERE e.tenant_id = :v0_11_1::int8 AND e.ticket_number = :number::int8
ORDER BY e.created_at DESC, e.id DESC
LIMIT 300;
SELECT m.id, m.name, f.interest
FROM followers AS f
JOIN members AS m ON m.tenant_id = f.tenant_id AND m.id = f.member_id
WHERE f.tenant_id = :v0_12_1::int8 AND f.ticket_number = :number::int8
ORDER BY m.name
LIMIT 200;
SELECT o.score, o.answered_at
FROM opinions AS o
WHERE o.tenant_id = :v0_13_1::int8 AND o.customer_id = (
  SELECT customer_id FROM tickets WHERE tenant_id = :v0_13_2::int8 AND number = :number::int8)
ORDER BY o.answered_at DESC
LIMIT 12;
SELECT sender_name, signature FROM loop_settings WHERE tenant_id = :v0_14_1::int8;
SELECT score_class, subject, body FROM loop_templates WHERE tenant_id = :v0_15_1::int8;
SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
  t.archived_at IS NOT NULL,
  coalesce(t.changed_at > (
    SELECT read_at FROM readings
    WHERE tenant_id = t.tenant_id AND member_id = :v0_16_1::int8 AND ticket_number = t.number), true)
FROM (SELECT t.* FROM tickets AS t
WHERE t.tenant_id = :v0_16_2::int8 AND t.archived_at IS NULL AND t.owner_id = :v0_16_3::int8
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
LIMIT 31) AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number;
SELECT list, is_archived, status, tickets
FROM ticket_counts
WHERE tenant_id = :v0_17_1::int8
  AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', :v0_17_2::int8), ('follower', :v0_17_3::int8));
SELECT id, name, query, is_shared, member_id = :v0_18_1::int8
FROM saved_views
WHERE tenant_id = :v0_18_2::int8 AND (member_id = :v0_18_3::int8 OR is_shared)
ORDER BY name
LIMIT 100;
\endpipeline
