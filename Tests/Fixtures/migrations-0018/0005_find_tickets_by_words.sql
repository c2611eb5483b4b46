-- Words of the name, the company and the comment, without accents and case. They stand apart from tickets, so that moving
-- a ticket does not touch the index of words.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION words
  ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, simple;

CREATE TABLE ticket_words (
  tenant_id bigint NOT NULL,
  ticket_number bigint NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (tenant_id, ticket_number),
  FOREIGN KEY (tenant_id, ticket_number) REFERENCES tickets
);
CREATE INDEX ticket_words_by_word ON ticket_words USING gin (tenant_id, words);
CALL keep_to_tenant('ticket_words');

CREATE FUNCTION index_opened_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_words (tenant_id, ticket_number, words)
  SELECT t.tenant_id, t.number, to_tsvector('words', concat_ws(' ', c.name, c.company, o.comment))
  FROM opened AS t
  JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
  JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id;
  RETURN NULL;
END $$;

CREATE TRIGGER index_opened AFTER INSERT ON tickets
REFERENCING NEW TABLE AS opened
FOR EACH STATEMENT EXECUTE FUNCTION index_opened_tickets();

-- "geladeira atras" finds what holds both words, the last one begun; anything typed is a search, nothing an error.
CREATE FUNCTION words_query(typed text) RETURNS tsquery
LANGUAGE sql STABLE
SET search_path = public, pg_temp
RETURN (
  SELECT string_agg(quote_literal(word) || ':*', ' & ')
  FROM unnest(tsvector_to_array(to_tsvector('words', typed))) AS word
)::tsquery;

-- Row security would keep the planner from the index of words, because @@ is not a leakproof operator; so this one function
-- asks as its owner and names the tenant itself. It answers with the newest 1,000 at most.
CREATE FUNCTION tickets_with_words(typed text) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
SET search_path = public, pg_temp
AS $$
  SELECT ticket_number
  FROM ticket_words
  WHERE tenant_id = current_tenant() AND words @@ words_query(typed)
  ORDER BY ticket_number DESC
  LIMIT 1000
$$;
REVOKE ALL ON FUNCTION tickets_with_words(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tickets_with_words(text) TO retorno_app;
