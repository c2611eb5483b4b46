-- Opinions of employees: without a customer and without a ticket.
INSERT INTO opinions (tenant_id, id, survey_id, audience, external_id, score, comment, responded_at, received_at)
  OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.base + b.tickets + n, b.first_id + b.surveys, 'internal', 'I' || lpad(n::text, 9, '0'),
  floor(11 * bench.chance(n, 201))::int, p.words || '.', a.responded_at, a.responded_at + interval '1 minute'
FROM bench.tenants AS b
CROSS JOIN LATERAL generate_series((:from - 1) / 50 + 1, least(:to, b.tickets) / 50) AS n
CROSS JOIN LATERAL (SELECT b.ends_at - b.days * interval '1 day' * bench.chance(n, 203) AS responded_at) AS a
JOIN bench.phrases AS p ON p.mood = 'passive' AND p.id = floor(1000 * bench.chance(n, 202))
WHERE b.is_big = :big;
