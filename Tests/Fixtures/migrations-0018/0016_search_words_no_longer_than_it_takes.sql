-- Only the last word may be one that is begun: all tickets of each beginning were brought together first, a million for "pedido 12345".
CREATE OR REPLACE FUNCTION words_query(typed text) RETURNS tsquery
LANGUAGE sql STABLE
SET search_path = public, pg_temp
RETURN (
  SELECT string_agg(quote_literal(lexeme) || CASE WHEN is_last THEN ':*' ELSE '' END, ' & ')
  FROM (
    SELECT lexeme, positions[cardinality(positions)] = max(positions[cardinality(positions)]) OVER () AS is_last
    FROM unnest(to_tsvector('words', typed)) AS word (lexeme, positions, weights)) AS word
)::tsquery;

-- How many tickets have a rare word is not known, and the planner takes it for more than it is: at 10,000,000 tickets it walked them all for a
-- word that none had. So the way is chosen here: for words that are known to be frequent the newest tickets are walked, three times as far
-- as 1,000 of them should lie and no further, and the index of words is asked for all others. Volatile only because EXPLAIN is.
CREATE OR REPLACE FUNCTION tickets_with_words(typed text) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 50
SET search_path = public, pg_temp
SET work_mem = '16MB'
AS $$
DECLARE
  most CONSTANT bigint := 1000;
  tenant bigint := current_tenant();
  sought tsquery := words_query(typed);
  meant text := format('tenant_id = %L::bigint AND words @@ %L::tsquery', tenant, sought);
  plan json;
  likely float8;
  newest float8;
  found bigint[];
BEGIN
  IF tenant IS NULL OR sought IS NULL THEN RETURN; END IF;
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM ticket_words WHERE ' || meant INTO plan;
  likely := plan -> 0 -> 'Plan' ->> 'Plan Rows';
  SELECT max(ticket_number) INTO newest FROM ticket_words WHERE tenant_id = tenant;
  -- A ticket that the index of words finds costs as much as ten that are walked past. Of a word that it does not know at all the
  -- planner says half a percent (ts_selfuncs.c, DEFAULT_TS_MATCH_SEL).
  IF likely > greatest(sqrt(most * newest / 10), 0.006 * newest) THEN
    EXECUTE format(
      'SELECT array(
        SELECT ticket_number
        FROM (SELECT * FROM ticket_words WHERE tenant_id = %L::bigint ORDER BY ticket_number DESC LIMIT %s) AS t
        WHERE %s LIMIT %s)', tenant, ceil(3 * most * newest / likely)::bigint, meant, most) INTO found;
    IF cardinality(found) = most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
  END IF;
  RETURN QUERY EXECUTE format(
    'WITH having_them AS MATERIALIZED (SELECT ticket_number FROM ticket_words WHERE %s)
      SELECT ticket_number FROM having_them ORDER BY ticket_number DESC LIMIT %s', meant, most);
END $$;
