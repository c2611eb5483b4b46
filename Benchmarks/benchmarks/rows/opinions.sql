-- Opinions of customers by arrival: the ticket of the n-th has the number n. A few give their first name only.
INSERT INTO opinions
  (tenant_id, id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, respondent_name, responded_at,
   received_at)
  OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.base + n, b.first_id + floor(b.surveys * bench.chance(n, 1) ^ 1.5)::int, 'external',
  'R' || lpad(n::text, 9, '0'), r.score,
  CASE WHEN r.mood = 'promoter' AND bench.chance(n, 4) < 0.25 THEN '' ELSE one.words || '. ' || two.words || '.'
    || CASE WHEN bench.chance(n, 5) < 0.12 THEN ' Pedido ' || 100000 + floor(900000 * bench.chance(n, 6))::int || '.' ELSE '' END
  END,
  'Compra', c.id, c.name, a.responded_at, a.responded_at + interval '1 minute' * (1 + floor(9 * bench.chance(n, 8)))
FROM bench.tenants AS b
CROSS JOIN LATERAL generate_series(:from, least(:to, b.tickets)) AS n
CROSS JOIN LATERAL (
  SELECT b.ends_at - interval '1 second' * (b.days * 86400.0 * (b.tickets - n + bench.chance(n, 9)) / b.tickets) AS responded_at
) AS a
CROSS JOIN LATERAL (
  SELECT CASE WHEN c < 0.30 THEN floor(c / 0.30 * 7) WHEN c < 0.55 THEN 7 + floor((c - 0.30) / 0.25 * 2)
      ELSE 9 + floor((c - 0.55) / 0.45 * 2) END::smallint AS score,
    CASE WHEN c < 0.30 THEN 'detractor' WHEN c < 0.55 THEN 'passive' ELSE 'promoter' END AS mood
  FROM bench.chance(n, 10) AS c
) AS r
JOIN bench.phrases AS one ON one.mood = r.mood AND one.id = floor(1000 * bench.chance(n, 11) ^ 2)
JOIN bench.phrases AS two ON two.mood = r.mood AND two.id = floor(1000 * bench.chance(n, 12) ^ 2)
-- OFFSET 0: looked up by key, because a hash join would read all customers for each piece.
CROSS JOIN LATERAL (
  SELECT c.id, CASE WHEN bench.chance(n, 13) < 0.02 THEN split_part(c.name, ' ', 1) ELSE c.name END AS name
  FROM customers AS c
  WHERE c.tenant_id = b.tenant_id AND c.id = b.base + 1 + floor(b.customers * bench.chance(n, 7))::bigint
  OFFSET 0
) AS c
WHERE b.is_big = :big
ORDER BY b.tenant_id, n;
