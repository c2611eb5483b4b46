-- A filter of the inbox under a name. The query is the one of the list's URL.
CREATE TABLE saved_views (
  tenant_id bigint NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  member_id bigint NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) <= 2000),
  is_shared boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, member_id, name),
  FOREIGN KEY (tenant_id, member_id) REFERENCES members ON DELETE CASCADE
);
CALL enable_tenant_rls('saved_views');

-- Counts by status are exact and never computed by a scan: triggers update a row per list and status, in the transaction that changes
-- the ticket. Lists: 'team' (all tickets), 'unassigned', and 'owner' and 'follower' for each member.
CREATE TABLE ticket_counts (
  tenant_id bigint NOT NULL REFERENCES tenants,
  list text NOT NULL CHECK (list IN ('team', 'unassigned', 'owner', 'follower')),
  -- 0 in the lists of no member.
  member_id bigint NOT NULL,
  is_archived boolean NOT NULL,
  status text NOT NULL,
  tickets bigint NOT NULL,
  PRIMARY KEY (tenant_id, list, member_id, is_archived, status)
) WITH (fillfactor = 50);
CALL enable_tenant_rls('ticket_counts');

-- Each function sums +1 for a ticket's new place and −1 for its old one; equal places cancel out. Rows are locked in the
-- order of their key, so that two statements wait for each other instead of deadlocking.

CREATE FUNCTION count_new_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_counts AS c
  SELECT t.tenant_id, l.list, l.member_id, t.archived_at IS NOT NULL, t.status, count(*)
  FROM new_tickets AS t
  CROSS JOIN LATERAL (VALUES
    ('team', 0::bigint),
    (CASE WHEN t.owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(t.owner_id, 0))
  ) AS l(list, member_id)
  GROUP BY 1, 2, 3, 4, 5
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (tenant_id, list, member_id, is_archived, status) DO UPDATE SET tickets = c.tickets + excluded.tickets;
  RETURN NULL;
END $$;

CREATE FUNCTION count_changed_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_counts AS c
  WITH changed AS (
    SELECT tenant_id, number, owner_id, archived_at, status, 1 AS change FROM new_tickets
    UNION ALL
    SELECT tenant_id, number, owner_id, archived_at, status, -1 FROM old_tickets
  ), listed AS (
    SELECT tenant_id, 'team' AS list, 0::bigint AS member_id, archived_at, status, change FROM changed
    UNION ALL
    SELECT tenant_id, CASE WHEN owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(owner_id, 0),
      archived_at, status, change
    FROM changed
    UNION ALL
    SELECT t.tenant_id, 'follower', f.member_id, t.archived_at, t.status, t.change
    FROM changed AS t
    JOIN followers AS f ON f.tenant_id = t.tenant_id AND f.ticket_number = t.number
  )
  SELECT tenant_id, list, member_id, archived_at IS NOT NULL, status, sum(change)
  FROM listed
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(change) <> 0
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (tenant_id, list, member_id, is_archived, status) DO UPDATE SET tickets = c.tickets + excluded.tickets;
  RETURN NULL;
END $$;

CREATE FUNCTION count_followed_ticket() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  follower followers := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  INSERT INTO ticket_counts AS c
  SELECT t.tenant_id, 'follower', follower.member_id, t.archived_at IS NOT NULL, t.status,
    CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
  FROM tickets AS t
  WHERE t.tenant_id = follower.tenant_id AND t.number = follower.ticket_number
  ON CONFLICT (tenant_id, list, member_id, is_archived, status) DO UPDATE SET tickets = c.tickets + excluded.tickets;
  RETURN NULL;
END $$;

CREATE TRIGGER count_new_tickets AFTER INSERT ON tickets
REFERENCING NEW TABLE AS new_tickets
FOR EACH STATEMENT EXECUTE FUNCTION count_new_tickets();

CREATE TRIGGER count_changed_tickets AFTER UPDATE ON tickets
REFERENCING OLD TABLE AS old_tickets NEW TABLE AS new_tickets
FOR EACH STATEMENT EXECUTE FUNCTION count_changed_tickets();

CREATE TRIGGER count_followed_ticket AFTER INSERT OR DELETE ON followers
FOR EACH ROW EXECUTE FUNCTION count_followed_ticket();

-- The NPS of any survey and period is a sum of these rows. A day is one of the tenant's time zone.
CREATE TABLE opinion_counts (
  tenant_id bigint NOT NULL REFERENCES tenants,
  survey_id bigint NOT NULL,
  day date NOT NULL,
  score_class text NOT NULL,
  opinions bigint NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, day, score_class),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES surveys
) WITH (fillfactor = 70);
CALL enable_tenant_rls('opinion_counts');

CREATE FUNCTION count_new_opinions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO opinion_counts AS c
  SELECT o.tenant_id, o.survey_id, (o.responded_at AT TIME ZONE t.time_zone)::date, o.score_class, count(*)
  FROM new_opinions AS o
  JOIN tenants AS t ON t.id = o.tenant_id
  GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 3, 4
  ON CONFLICT (tenant_id, survey_id, day, score_class) DO UPDATE SET opinions = c.opinions + excluded.opinions;
  RETURN NULL;
END $$;

CREATE TRIGGER count_new_opinions AFTER INSERT ON opinions
REFERENCING NEW TABLE AS new_opinions
FOR EACH STATEMENT EXECUTE FUNCTION count_new_opinions();

-- Full-text search of names, company and comment, without accents and case.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TEXT SEARCH CONFIGURATION search (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION search
  ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, simple;

-- Apart from tickets, so that an update of a ticket does not touch the GIN index. How frequent a word is must be known of more
-- words than the default of 100: search_tickets chooses its scan by it.
CREATE TABLE ticket_search (
  tenant_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  document tsvector NOT NULL,
  PRIMARY KEY (tenant_id, ticket_number),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets
);
ALTER TABLE ticket_search ALTER COLUMN document SET STATISTICS 1000;
CREATE INDEX ticket_search_by_document ON ticket_search USING gin (tenant_id, document);
CALL enable_tenant_rls('ticket_search');

-- search_tickets runs as the owner of the table, who is under row security too; if the tenant's policy restricted its rows, the
-- GIN index could not be used (@@ is not leakproof). So the owner, and nobody else, may read all rows.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY readable_by_owner ON ticket_search FOR SELECT TO %I USING (true)', current_user);
END $$;

-- Customer and opinion are looked up by key: joined as sets, every batch of an import would read all customers.
CREATE FUNCTION index_new_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_search (tenant_id, ticket_number, document)
  SELECT t.tenant_id, t.number, to_tsvector('search', concat_ws(' ',
    t.respondent_name,
    (SELECT concat_ws(' ', NULLIF(c.name, t.respondent_name), c.company)
     FROM customers AS c WHERE c.tenant_id = t.tenant_id AND c.id = t.customer_id),
    (SELECT o.comment FROM opinions AS o WHERE o.tenant_id = t.tenant_id AND o.id = t.opinion_id)))
  FROM new_tickets AS t;
  RETURN NULL;
END $$;

CREATE TRIGGER index_new_tickets AFTER INSERT ON tickets
REFERENCING NEW TABLE AS new_tickets
FOR EACH STATEMENT EXECUTE FUNCTION index_new_tickets();

CREATE FUNCTION index_changed_opinion() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticket_search AS s SET document = to_tsvector('search', concat_ws(' ',
    NEW.respondent_name,
    (SELECT concat_ws(' ', NULLIF(c.name, NEW.respondent_name), c.company)
     FROM customers AS c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.customer_id),
    NEW.comment))
  FROM tickets AS t
  WHERE t.tenant_id = NEW.tenant_id AND t.opinion_id = NEW.id
    AND s.tenant_id = t.tenant_id AND s.ticket_number = t.number;
  RETURN NULL;
END $$;

CREATE TRIGGER index_changed_opinion AFTER UPDATE OF comment, respondent_name ON opinions
FOR EACH ROW WHEN ((OLD.comment, OLD.respondent_name) IS DISTINCT FROM (NEW.comment, NEW.respondent_name))
EXECUTE FUNCTION index_changed_opinion();

-- "geladeira atras" finds documents with both words, where the last one may be a prefix; every input is a valid search. Only the
-- last one, because the tickets of all words with a prefix are merged first: a million for "pedido 12345".
CREATE FUNCTION search_query(input text) RETURNS tsquery
LANGUAGE sql STABLE
SET search_path = public, pg_temp
RETURN (
  SELECT string_agg(quote_literal(lexeme) || CASE WHEN is_last THEN ':*' ELSE '' END, ' & ')
  FROM (
    SELECT lexeme, positions[cardinality(positions)] = max(positions[cardinality(positions)]) OVER () AS is_last
    FROM unnest(to_tsvector('search', input)) AS word (lexeme, positions, weights)) AS word
)::tsquery;

-- The newest 1,000 tickets at most. SECURITY DEFINER because of row security (see the policy above); it names the tenant itself.
--
-- The planner does not know how many tickets have a rare word and overestimates: at 10,000,000 tickets it scanned them all for a
-- word that none had. So the scan is chosen here: for words that are known to be frequent the newest tickets, three times
-- as many as should be needed for 1,000 matches, and the GIN index for all others. Never a sequential scan: while there are few tickets
-- (20,000) the planner preferred one over all tenants. VOLATILE only because EXPLAIN is.
CREATE FUNCTION search_tickets(input text) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 50
SET search_path = public, pg_temp
SET work_mem = '16MB'
SET enable_seqscan = off
AS $$
DECLARE
  maximum CONSTANT bigint := 1000;
  tenant bigint := current_tenant();
  query tsquery := search_query(input);
  condition text := format('tenant_id = %L::bigint AND document @@ %L::tsquery', tenant, query);
  plan json;
  estimate float8;
  newest float8;
  found bigint[];
BEGIN
  IF tenant IS NULL OR query IS NULL THEN RETURN; END IF;
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM ticket_search WHERE ' || condition INTO plan;
  estimate := plan -> 0 -> 'Plan' ->> 'Plan Rows';
  SELECT max(ticket_number) INTO newest FROM ticket_search WHERE tenant_id = tenant;
  -- A ticket found by the GIN index costs as much as ten that are scanned. For a word that has no statistics the planner
  -- assumes half a percent (ts_selfuncs.c, DEFAULT_TS_MATCH_SEL).
  IF estimate > greatest(sqrt(maximum * newest / 10), 0.006 * newest) THEN
    EXECUTE format(
      'SELECT array(
        SELECT ticket_number
        FROM (SELECT * FROM ticket_search WHERE tenant_id = %L::bigint ORDER BY ticket_number DESC LIMIT %s) AS t
        WHERE %s LIMIT %s)', tenant, ceil(3 * maximum * newest / estimate)::bigint, condition, maximum) INTO found;
    IF cardinality(found) = maximum THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
  END IF;
  RETURN QUERY EXECUTE format(
    'WITH matches AS MATERIALIZED (SELECT ticket_number FROM ticket_search WHERE %s)
      SELECT ticket_number FROM matches ORDER BY ticket_number DESC LIMIT %s', condition, maximum);
END $$;
REVOKE ALL ON FUNCTION search_tickets(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_tickets(text) TO retorno_app;
