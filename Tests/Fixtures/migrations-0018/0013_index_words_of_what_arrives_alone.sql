-- Joined to all customers, every batch of an import read the whole table again, and the longer the import the more of it. Each
-- ticket that was opened looks up its own customer and opinion by key instead.
CREATE OR REPLACE FUNCTION index_opened_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_words (tenant_id, ticket_number, words)
  SELECT t.tenant_id, t.number, to_tsvector('words', concat_ws(' ',
    (SELECT concat_ws(' ', c.name, c.company) FROM customers AS c WHERE c.tenant_id = t.tenant_id AND c.id = t.customer_id),
    (SELECT o.comment FROM opinions AS o WHERE o.tenant_id = t.tenant_id AND o.id = t.opinion_id)))
  FROM opened AS t;
  RETURN NULL;
END $$;
