-- New tickets are open or in progress, older ones mostly closed, old ones mostly archived.
INSERT INTO tickets
  (tenant_id, number, opinion_id, survey_id, customer_id, score, responded_at, respondent_name, respondent_email, excerpt,
   status, priority, deadline, owner_id, team_id, assigned_by, awaiting_reply, archived_at, changed_at, category_ids)
SELECT b.tenant_id, r.n, o.id, o.survey_id, o.customer_id, o.score, o.responded_at, o.respondent_name, k.email,
  comment_excerpt(o.comment), s.status,
  CASE WHEN o.score_class = 'detractor' AND bench.chance(r.n, 21) < 0.05 THEN 0
    WHEN bench.chance(r.n, 21) < 0.9 THEN CASE o.score_class WHEN 'detractor' THEN 1 WHEN 'passive' THEN 2 ELSE 3 END
    ELSE 1 + floor(3 * bench.chance(r.n, 22)) END,
  CASE WHEN o.score_class = 'detractor' THEN o.responded_at + interval '2 days'
    WHEN o.score_class = 'passive' AND bench.chance(r.n, 23) < 0.5 THEN o.responded_at + interval '5 days'
    ELSE 'infinity' END,
  s.owner_id, CASE WHEN s.owner_id IS NULL AND bench.chance(r.n, 24) < 0.3 THEN b.first_id + r.n % b.teams END,
  CASE WHEN s.owner_id IS NOT NULL AND bench.chance(r.n, 25) < 0.3 THEN b.first_id + r.n % b.agents END,
  s.status = 'open' OR (s.status = 'in_progress' AND bench.chance(r.n, 26) < 0.3),
  CASE WHEN (s.status = 'closed' AND r.age > interval '60 days' AND bench.chance(r.n, 27) < 0.8) OR bench.chance(r.n, 28) < 0.01
    THEN c.changed_at END,
  c.changed_at,
  array_remove(ARRAY[
    CASE WHEN bench.chance(r.n, 92) < 0.3 THEN b.first_id + floor(b.categories * bench.chance(r.n, 91) ^ 2)::bigint END,
    CASE WHEN bench.chance(r.n, 93) < 5.0 / b.tickets THEN b.first_id + b.categories END], NULL)
FROM bench.tenants AS b
JOIN opinions AS o ON o.tenant_id = b.tenant_id AND o.id BETWEEN b.base + :from AND b.base + least(:to, b.tickets)
-- OFFSET 0: looked up by key, because a hash join would read all customers for each piece.
CROSS JOIN LATERAL (
  SELECT k.email FROM customers AS k WHERE k.tenant_id = o.tenant_id AND k.id = o.customer_id OFFSET 0
) AS k
CROSS JOIN LATERAL (SELECT o.id - b.base AS n, b.ends_at - o.responded_at AS age, bench.chance(o.id - b.base, 29) AS luck) AS r
CROSS JOIN LATERAL (
  SELECT CASE WHEN r.age < interval '14 days' THEN
      CASE WHEN r.luck < 0.35 THEN 'open' WHEN r.luck < 0.6 THEN 'in_progress' WHEN r.luck < 0.75 THEN 'waiting' ELSE 'closed' END
    ELSE CASE WHEN r.luck < 0.02 THEN 'open' WHEN r.luck < 0.05 THEN 'in_progress' WHEN r.luck < 0.08 THEN 'waiting' ELSE 'closed' END
    END AS status,
    CASE WHEN bench.chance(r.n, 30) < 0.88 THEN b.first_id + floor(b.agents * bench.chance(r.n, 31))::int END AS owner_id
) AS s
CROSS JOIN LATERAL (
  SELECT greatest(o.received_at, o.responded_at + least(r.age, interval '5 days') * bench.chance(r.n, 32)) AS changed_at
) AS c
WHERE b.is_big = :big
ORDER BY b.tenant_id, o.id;
