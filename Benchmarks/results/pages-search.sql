-- PGOPTIONS='-c statement_timeout=10000 -c role=retorno_app -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1'
-- /loja/inbox?q=geladeira+atrasou
-- v0_1_1 = app.tenant_id
-- v0_1_2 = 1
-- v0_2_1 = 1
-- v0_2_2 = \xfc27b465370010e85952dee559c6c5630fa348aea3518db4e6769be513b4a107
-- v0_5_1 = app.tenant_id
-- v0_5_2 = 1
-- v0_6_1 = 1000
-- v0_6_2 = 1
-- v0_6_3 = geladeira atrasou
-- v0_7_1 = 1
-- v0_7_2 = 1000
-- v0_7_3 = 1000
-- v0_8_1 = 1000
-- v0_8_2 = 1
-- v0_8_3 = 1000
\startpipeline
SELECT set_config(:v0_1_1, :v0_1_2, true);
SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
  coalesce(d.version, 0)
FROM sessions AS s
JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
JOIN tenants AS t ON t.id = s.tenant_id
JOIN plans AS p ON p.name = t.plan
LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
WHERE s.tenant_id = :v0_2_1::int8 AND s.token_hash = :v0_2_2::bytea AND s.expires_at > now()
  AND m.deactivated_at IS NULL AND t.suspended_at IS NULL;
\endpipeline
\startpipeline
SELECT set_config(:v0_5_1, :v0_5_2, true);
SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
  t.archived_at IS NOT NULL,
  coalesce(t.changed_at > (
    SELECT read_at FROM readings
    WHERE tenant_id = t.tenant_id AND member_id = :v0_6_1::int8 AND ticket_number = t.number), true)
FROM (SELECT t.* FROM tickets AS t
WHERE t.tenant_id = :v0_6_2::int8 AND t.number = ANY(ARRAY(SELECT tickets_with_words(:v0_6_3)))
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
LIMIT 31) AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number;
SELECT list, is_archived, status, tickets
FROM ticket_counts
WHERE tenant_id = :v0_7_1::int8
  AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', :v0_7_2::int8), ('follower', :v0_7_3::int8));
SELECT id, name, query, is_shared, member_id = :v0_8_1::int8
FROM saved_views
WHERE tenant_id = :v0_8_2::int8 AND (member_id = :v0_8_3::int8 OR is_shared)
ORDER BY name
LIMIT 100;
\endpipeline

-- /loja/inbox?q=entrega
-- v1_1_1 = app.tenant_id
-- v1_1_2 = 1
-- v1_2_1 = 1
-- v1_2_2 = \xfc27b465370010e85952dee559c6c5630fa348aea3518db4e6769be513b4a107
-- v1_5_1 = app.tenant_id
-- v1_5_2 = 1
-- v1_6_1 = 1000
-- v1_6_2 = 1
-- v1_6_3 = entrega
-- v1_7_1 = 1
-- v1_7_2 = 1000
-- v1_7_3 = 1000
-- v1_8_1 = 1000
-- v1_8_2 = 1
-- v1_8_3 = 1000
\startpipeline
SELECT set_config(:v1_1_1, :v1_1_2, true);
SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
  coalesce(d.version, 0)
FROM sessions AS s
JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
JOIN tenants AS t ON t.id = s.tenant_id
JOIN plans AS p ON p.name = t.plan
LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
WHERE s.tenant_id = :v1_2_1::int8 AND s.token_hash = :v1_2_2::bytea AND s.expires_at > now()
  AND m.deactivated_at IS NULL AND t.suspended_at IS NULL;
\endpipeline
\startpipeline
SELECT set_config(:v1_5_1, :v1_5_2, true);
SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
  t.archived_at IS NOT NULL,
  coalesce(t.changed_at > (
    SELECT read_at FROM readings
    WHERE tenant_id = t.tenant_id AND member_id = :v1_6_1::int8 AND ticket_number = t.number), true)
FROM (SELECT t.* FROM tickets AS t
WHERE t.tenant_id = :v1_6_2::int8 AND t.number = ANY(ARRAY(SELECT tickets_with_words(:v1_6_3)))
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
LIMIT 31) AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number;
SELECT list, is_archived, status, tickets
FROM ticket_counts
WHERE tenant_id = :v1_7_1::int8
  AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', :v1_7_2::int8), ('follower', :v1_7_3::int8));
SELECT id, name, query, is_shared, member_id = :v1_8_1::int8
FROM saved_views
WHERE tenant_id = :v1_8_2::int8 AND (member_id = :v1_8_3::int8 OR is_shared)
ORDER BY name
LIMIT 100;
\endpipeline

-- /loja/inbox?q=reembolso
-- v2_1_1 = app.tenant_id
-- v2_1_2 = 1
-- v2_2_1 = 1
-- v2_2_2 = \xfc27b465370010e85952dee559c6c5630fa348aea3518db4e6769be513b4a107
-- v2_5_1 = app.tenant_id
-- v2_5_2 = 1
-- v2_6_1 = 1000
-- v2_6_2 = 1
-- v2_6_3 = reembolso
-- v2_7_1 = 1
-- v2_7_2 = 1000
-- v2_7_3 = 1000
-- v2_8_1 = 1000
-- v2_8_2 = 1
-- v2_8_3 = 1000
\startpipeline
SELECT set_config(:v2_1_1, :v2_1_2, true);
SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
  coalesce(d.version, 0)
FROM sessions AS s
JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
JOIN tenants AS t ON t.id = s.tenant_id
JOIN plans AS p ON p.name = t.plan
LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
WHERE s.tenant_id = :v2_2_1::int8 AND s.token_hash = :v2_2_2::bytea AND s.expires_at > now()
  AND m.deactivated_at IS NULL AND t.suspended_at IS NULL;
\endpipeline
\startpipeline
SELECT set_config(:v2_5_1, :v2_5_2, true);
SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
  t.archived_at IS NOT NULL,
  coalesce(t.changed_at > (
    SELECT read_at FROM readings
    WHERE tenant_id = t.tenant_id AND member_id = :v2_6_1::int8 AND ticket_number = t.number), true)
FROM (SELECT t.* FROM tickets AS t
WHERE t.tenant_id = :v2_6_2::int8 AND t.number = ANY(ARRAY(SELECT tickets_with_words(:v2_6_3)))
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
LIMIT 31) AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number;
SELECT list, is_archived, status, tickets
FROM ticket_counts
WHERE tenant_id = :v2_7_1::int8
  AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', :v2_7_2::int8), ('follower', :v2_7_3::int8));
SELECT id, name, query, is_shared, member_id = :v2_8_1::int8
FROM saved_views
WHERE tenant_id = :v2_8_2::int8 AND (member_id = :v2_8_3::int8 OR is_shared)
ORDER BY name
LIMIT 100;
\endpipeline

-- /loja/inbox?q=t%C3%A9cnico+grosseiro
-- v3_1_1 = app.tenant_id
-- v3_1_2 = 1
-- v3_2_1 = 1
-- v3_2_2 = \xfc27b465370010e85952dee559c6c5630fa348aea3518db4e6769be513b4a107
-- v3_5_1 = app.tenant_id
-- v3_5_2 = 1
-- v3_6_1 = 1000
-- v3_6_2 = 1
-- v3_6_3 = técnico grosseiro
-- v3_7_1 = 1
-- v3_7_2 = 1000
-- v3_7_3 = 1000
-- v3_8_1 = 1000
-- v3_8_2 = 1
-- v3_8_3 = 1000
\startpipeline
SELECT set_config(:v3_1_1, :v3_1_2, true);
SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
  coalesce(d.version, 0)
FROM sessions AS s
JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
JOIN tenants AS t ON t.id = s.tenant_id
JOIN plans AS p ON p.name = t.plan
LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
WHERE s.tenant_id = :v3_2_1::int8 AND s.token_hash = :v3_2_2::bytea AND s.expires_at > now()
  AND m.deactivated_at IS NULL AND t.suspended_at IS NULL;
\endpipeline
\startpipeline
SELECT set_config(:v3_5_1, :v3_5_2, true);
SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
  NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
  t.archived_at IS NOT NULL,
  coalesce(t.changed_at > (
    SELECT read_at FROM readings
    WHERE tenant_id = t.tenant_id AND member_id = :v3_6_1::int8 AND ticket_number = t.number), true)
FROM (SELECT t.* FROM tickets AS t
WHERE t.tenant_id = :v3_6_2::int8 AND t.number = ANY(ARRAY(SELECT tickets_with_words(:v3_6_3)))
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
LIMIT 31) AS t
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number;
SELECT list, is_archived, status, tickets
FROM ticket_counts
WHERE tenant_id = :v3_7_1::int8
  AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', :v3_7_2::int8), ('follower', :v3_7_3::int8));
SELECT id, name, query, is_shared, member_id = :v3_8_1::int8
FROM saved_views
WHERE tenant_id = :v3_8_2::int8 AND (member_id = :v3_8_3::int8 OR is_shared)
ORDER BY name
LIMIT 100;
\endpipeline
