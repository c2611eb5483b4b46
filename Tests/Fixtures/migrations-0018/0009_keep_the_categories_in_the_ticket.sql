-- The list shows a ticket's category in each row. Looking it up row by row took as long as all else of the list together, so the
-- ticket carries the ids of its categories, kept by triggers in the transaction that gives or takes one.
ALTER TABLE tickets ADD COLUMN category_ids bigint[] NOT NULL DEFAULT '{}';

ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_categories NO FORCE ROW LEVEL SECURITY;
UPDATE tickets AS t SET category_ids = c.ids
FROM (
  SELECT tenant_id, ticket_number, array_agg(category_id ORDER BY category_id) AS ids
  FROM ticket_categories GROUP BY tenant_id, ticket_number
) AS c
WHERE c.tenant_id = t.tenant_id AND c.ticket_number = t.number;
ALTER TABLE tickets FORCE ROW LEVEL SECURITY;
ALTER TABLE ticket_categories FORCE ROW LEVEL SECURITY;

-- Locked in the order of their numbers, as everywhere, so that two statements wait for each other instead of deadlocking.
CREATE FUNCTION keep_category_ids() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tickets AS t
  WHERE (t.tenant_id, t.number) IN (SELECT tenant_id, ticket_number FROM changed)
  ORDER BY t.tenant_id, t.number
  FOR UPDATE;
  UPDATE tickets AS t SET category_ids = ARRAY(
    SELECT c.category_id FROM ticket_categories AS c
    WHERE c.tenant_id = t.tenant_id AND c.ticket_number = t.number
    ORDER BY c.category_id)
  WHERE (t.tenant_id, t.number) IN (SELECT tenant_id, ticket_number FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_given AFTER INSERT ON ticket_categories
REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION keep_category_ids();

CREATE TRIGGER keep_taken AFTER DELETE ON ticket_categories
REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION keep_category_ids();
