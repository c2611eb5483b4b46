-- Looks rows up by key: a hash join would read the whole other table for each piece.
SET enable_hashjoin = off;
SET enable_mergejoin = off;
INSERT INTO ticket_search (tenant_id, ticket_number, document)
SELECT t.tenant_id, t.number, to_tsvector('search', concat_ws(' ',
  t.respondent_name, NULLIF(c.name, t.respondent_name), c.company, o.comment))
FROM bench.tenants AS b
JOIN tickets AS t ON t.tenant_id = b.tenant_id AND t.number BETWEEN :from AND :to
JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id AND o.id BETWEEN b.base + :from AND b.base + :to
JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
WHERE b.is_big = :big;
