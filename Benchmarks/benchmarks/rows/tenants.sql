-- One big tenant, created by the program with its first member, and many small ones beside it.
INSERT INTO tenants (slug, name, plan)
SELECT 'vizinha-' || i, 'Vizinha ' || i, (ARRAY['essencial', 'profissional', 'enterprise'])[1 + i % 3]
FROM generate_series(1, :tenants - 1) AS i;

-- `base` separates the ids of the tenants; `ends_at` is the time of the last answer.
CREATE TABLE bench.tenants AS
SELECT t.id AS tenant_id, t.slug, t.slug = :'slug' AS is_big, b.ends_at,
  CASE WHEN t.slug = :'slug' THEN 0 ELSE 2 * :tickets + 1000 * t.id END AS base,
  CASE WHEN t.slug = :'slug' THEN :tickets ELSE :neighbours END::bigint AS tickets,
  CASE WHEN t.slug = :'slug' THEN greatest(1, :tickets * 3 / 5) ELSE :neighbours END::bigint AS customers,
  :days AS days,
  1000 * t.id AS first_id,
  CASE WHEN t.slug = :'slug' THEN :agents ELSE 2 END AS agents, 3 AS followers,
  CASE WHEN t.slug = :'slug' THEN :surveys ELSE 1 END AS surveys, 12 AS categories, 4 AS teams
FROM tenants AS t, (SELECT date_trunc('second', now()) AS ends_at) AS b
WHERE t.id > 0;
ALTER TABLE bench.tenants ADD PRIMARY KEY (tenant_id);

INSERT INTO ticket_numbers SELECT tenant_id, tickets FROM bench.tenants
ON CONFLICT (tenant_id) DO UPDATE SET last = excluded.last;

INSERT INTO loop_settings SELECT tenant_id, 'Vizinha', 'Equipe Vizinha' FROM bench.tenants WHERE NOT is_big;
INSERT INTO loop_templates
SELECT b.tenant_id, t.score_class, t.subject, t.body
FROM bench.tenants AS b, loop_templates AS t
WHERE NOT b.is_big AND t.tenant_id = (SELECT tenant_id FROM bench.tenants WHERE is_big);

INSERT INTO surveys (tenant_id, id, name, audience, touchpoint) OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.first_id + i, coalesce((ARRAY['Pós-compra', 'Entrega', 'Atendimento', 'Loja física', 'Aplicativo'])[i + 1],
  'Pesquisa ' || i + 1), 'external', 'Compra'
FROM bench.tenants AS b, generate_series(0, b.surveys - 1) AS i;
INSERT INTO surveys (tenant_id, id, name, audience) OVERRIDING SYSTEM VALUE
SELECT tenant_id, first_id + surveys, 'Clima interno', 'internal' FROM bench.tenants;

INSERT INTO segments
SELECT b.tenant_id, s
FROM bench.tenants AS b, unnest('{Varejo,Online,Premium,Corporativo,Atacado,Governo,Educação,Imprensa}'::text[]) AS s;

INSERT INTO teams (tenant_id, id, name) OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.first_id + i, (ARRAY['Logística', 'Financeiro', 'Assistência técnica', 'Loja'])[i + 1]
FROM bench.tenants AS b, generate_series(0, b.teams - 1) AS i;

-- The last category is a rare one.
INSERT INTO categories (tenant_id, id, name) OVERRIDING SYSTEM VALUE
SELECT b.tenant_id, b.first_id + i, (ARRAY['Atraso', 'Defeito', 'Cobrança', 'Atendimento', 'Troca', 'Elogio', 'Montagem', 'Site',
  'Aplicativo', 'Preço', 'Garantia', 'Embalagem', 'Recall'])[i + 1]
FROM bench.tenants AS b, generate_series(0, b.categories) AS i;
