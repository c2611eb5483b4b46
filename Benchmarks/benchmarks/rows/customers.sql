INSERT INTO customers (tenant_id, id, identity, name, email, phone, segment, company, created_at) OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.base + k, CASE WHEN r.has_email THEN 'mailto:' || e.email ELSE 'tel:5511' || r.digits END,
  CASE WHEN bench.chance(k, 103) < 0.99 THEN f.name || ' ' || l.name END,
  CASE WHEN r.has_email THEN e.email END,
  CASE WHEN NOT r.has_email OR bench.chance(k, 104) < 0.6 THEN '+55 11 ' || r.digits END,
  CASE WHEN r.segment > 0.9995 THEN 'Imprensa'
    WHEN r.segment < 0.9 THEN ('{Varejo,Online,Premium,Corporativo,Atacado,Governo,Educação}'::text[])[1 + floor(r.segment ^ 2 * 8)::int]
  END,
  CASE WHEN c.id IS NOT NULL THEN c.name END, b.ends_at - b.days * interval '1 day'
FROM bench.tenants AS b
CROSS JOIN LATERAL generate_series(:from, least(:to, b.customers)) AS k
CROSS JOIN LATERAL (
  SELECT bench.chance(k, 105) AS segment, bench.chance(k, 106) < 0.98 AS has_email, '9' || lpad(k::text, 8, '0') AS digits
) AS r
JOIN bench.first_names AS f ON f.id = floor(40 * bench.chance(k, 101) ^ 1.5)
JOIN bench.last_names AS l ON l.id = floor(60 * bench.chance(k, 102) ^ 1.5)
LEFT JOIN bench.companies AS c ON c.id = floor(400 * bench.chance(k, 107))
CROSS JOIN LATERAL (
  SELECT lower(unaccent(f.name || '.' || l.name)) || k
    || (ARRAY['@correio.example', '@provedor.example', '@empresa.example'])[1 + k % 3] AS email
) AS e
WHERE b.is_big = :big
ORDER BY b.tenant_id, k;
