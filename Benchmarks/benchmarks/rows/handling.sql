-- Notes, followers, categories and read marks.
INSERT INTO notes (tenant_id, ticket_number, member_id, body, created_at)
SELECT t.tenant_id, t.number, coalesce(t.owner_id, b.first_id), (ARRAY['Liguei e ninguém atendeu; tento de novo à tarde.',
  'Conferi com a logística: saiu hoje do centro de distribuição.', 'Cliente antigo, vale um cuidado a mais.'])[1 + t.number % 3],
  t.changed_at
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
WHERE b.is_big = :big AND bench.chance(t.number, 61) < 0.2;

-- A follower follows the fraction :followed of the tickets, an agent a few.
INSERT INTO followers (tenant_id, ticket_number, member_id, created_at)
SELECT t.tenant_id, t.number, b.first_id + b.agents + i, t.changed_at
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
CROSS JOIN generate_series(0, b.followers - 1) AS i
WHERE b.is_big = :big AND bench.chance(t.number, 70 + i::int) < :followed
UNION ALL
SELECT t.tenant_id, t.number, b.first_id + floor(b.agents * bench.chance(t.number, 81))::int, t.changed_at
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
WHERE b.is_big = :big AND bench.chance(t.number, 82) < :followed;

INSERT INTO ticket_categories
SELECT t.tenant_id, t.number, unnest(t.category_ids)
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
WHERE b.is_big = :big AND t.category_ids <> '{}';

INSERT INTO ticket_reads (tenant_id, member_id, ticket_number, read_at)
SELECT t.tenant_id, t.owner_id, t.number, t.changed_at
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
WHERE b.is_big = :big AND t.owner_id IS NOT NULL AND t.status <> 'open';
