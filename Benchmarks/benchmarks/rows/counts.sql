-- The stored counts, as the triggers would maintain them.
INSERT INTO ticket_counts
SELECT t.tenant_id, l.list, l.member_id, t.archived_at IS NOT NULL, t.status, count(*)
FROM tickets AS t
CROSS JOIN LATERAL (VALUES
  ('team', 0::bigint), (CASE WHEN t.owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(t.owner_id, 0))
) AS l(list, member_id)
GROUP BY 1, 2, 3, 4, 5;

INSERT INTO ticket_counts
SELECT t.tenant_id, 'follower', f.member_id, t.archived_at IS NOT NULL, t.status, count(*)
FROM followers AS f
JOIN tickets AS t ON t.tenant_id = f.tenant_id AND t.number = f.ticket_number
GROUP BY 1, 2, 3, 4, 5;

INSERT INTO opinion_counts
SELECT o.tenant_id, o.survey_id, (o.responded_at AT TIME ZONE t.time_zone)::date, o.score_class, count(*)
FROM opinions AS o
JOIN tenants AS t ON t.id = o.tenant_id
GROUP BY 1, 2, 3, 4;
