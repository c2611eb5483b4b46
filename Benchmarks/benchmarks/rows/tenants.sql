-- One big tenant, which the program itself made with its first member, and many small ones beside it.
INSERT INTO tenants (slug, name, plan)
SELECT 'vizinha-' || i, 'Vizinha ' || i, (ARRAY['essencial', 'profissional', 'enterprise'])[1 + i % 3]
FROM generate_series(1, :tenants - 1) AS i;

-- `base` keeps the ids of one house apart from those of the others; `ends_at` is the moment of the last answer.
CREATE TABLE bench.houses AS
SELECT t.id AS tenant_id, t.slug, t.slug = :'slug' AS is_big, h.ends_at,
  CASE WHEN t.slug = :'slug' THEN 0 ELSE 2 * :tickets + 1000 * t.id END AS base,
  CASE WHEN t.slug = :'slug' THEN :tickets ELSE :neighbours END::bigint AS tickets,
  CASE WHEN t.slug = :'slug' THEN greatest(1, :tickets * 3 / 5) ELSE :neighbours END::bigint AS customers,
  :days AS days,
  1000 * t.id AS first_id,
  CASE WHEN t.slug = :'slug' THEN :agents ELSE 2 END AS agents, 3 AS followers,
  CASE WHEN t.slug = :'slug' THEN :surveys ELSE 1 END AS surveys, 12 AS categories, 4 AS teams
FROM tenants AS t, (SELECT date_trunc('second', now()) AS ends_at) AS h;
ALTER TABLE bench.houses ADD PRIMARY KEY (tenant_id);

INSERT INTO ticket_numbers SELECT tenant_id, tickets FROM bench.houses
ON CONFLICT (tenant_id) DO UPDATE SET last = excluded.last;

INSERT INTO loop_settings SELECT tenant_id, 'Vizinha', 'Equipe Vizinha' FROM bench.houses WHERE NOT is_big;
INSERT INTO loop_templates
SELECT h.tenant_id, t.score_class, t.subject, t.body
FROM bench.houses AS h, loop_templates AS t
WHERE NOT h.is_big AND t.tenant_id = (SELECT tenant_id FROM bench.houses WHERE is_big);

INSERT INTO surveys (tenant_id, id, name, audience, touchpoint) OVERRIDING SYSTEM VALUE
SELECT h.tenant_id, h.first_id + i, coalesce((ARRAY['Pós-compra', 'Entrega', 'Atendimento', 'Loja física', 'Aplicativo'])[i + 1],
  'Pesquisa ' || i + 1), 'external', 'Compra'
FROM bench.houses AS h, generate_series(0, h.surveys - 1) AS i;
INSERT INTO surveys (tenant_id, id, name, audience) OVERRIDING SYSTEM VALUE
SELECT tenant_id, first_id + surveys, 'Clima interno', 'internal' FROM bench.houses;

INSERT INTO segments
SELECT h.tenant_id, s
FROM bench.houses AS h, unnest('{Varejo,Online,Premium,Corporativo,Atacado,Governo,Educação,Imprensa}'::text[]) AS s;

INSERT INTO teams (tenant_id, id, name) OVERRIDING SYSTEM VALUE
SELECT h.tenant_id, h.first_id + i, (ARRAY['Logística', 'Financeiro', 'Assistência técnica', 'Loja'])[i + 1]
FROM bench.houses AS h, generate_series(0, h.teams - 1) AS i;

-- The last category is a rare one.
INSERT INTO categories (tenant_id, id, name) OVERRIDING SYSTEM VALUE
SELECT h.tenant_id, h.first_id + i, (ARRAY['Atraso', 'Defeito', 'Cobrança', 'Atendimento', 'Troca', 'Elogio', 'Montagem', 'Site',
  'Aplicativo', 'Preço', 'Garantia', 'Embalagem', 'Recall'])[i + 1]
FROM bench.houses AS h, generate_series(0, h.categories) AS i;
