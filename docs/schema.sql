-- The schema that Migrations/ makes. Written by scripts/dump-schema; edit the migrations, never this file.

CREATE FUNCTION public.comment_excerpt(comment text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN "left"(comment, 100);

CREATE FUNCTION public.copy_categories_to_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.copy_email_to_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM tickets
  WHERE tenant_id = NEW.tenant_id AND customer_id = NEW.id
  ORDER BY number
  FOR UPDATE;
  UPDATE tickets SET respondent_email = NEW.email
  WHERE tenant_id = NEW.tenant_id AND customer_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.copy_opinion_to_ticket() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE tickets SET respondent_name = NEW.respondent_name, excerpt = comment_excerpt(NEW.comment)
  WHERE tenant_id = NEW.tenant_id AND opinion_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.count_changed_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.count_followed_ticket() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.count_new_opinions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.count_new_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.current_task() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(current_setting('app.task'::text, true), ''::text);

CREATE FUNCTION public.current_tenant() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::bigint;

CREATE PROCEDURE public.enable_tenant_rls(IN target regclass, IN privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE'::text)
    LANGUAGE plpgsql
    AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own_tenant ON %s USING (tenant_id = current_tenant())', target);
  EXECUTE format('GRANT %s ON %s TO retorno_app', privileges, target);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET (n_distinct = 1)', target);
END $$;

CREATE FUNCTION public.index_changed_opinion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.index_new_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.open_tickets() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  WITH external AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY tenant_id ORDER BY responded_at, id) AS place
    FROM new_opinions
    WHERE audience = 'external'
  ), taken AS (
    UPDATE ticket_numbers AS n
    SET last = n.last + e.amount
    FROM (SELECT tenant_id, count(*) AS amount FROM external GROUP BY tenant_id) AS e
    WHERE n.tenant_id = e.tenant_id
    RETURNING n.tenant_id, n.last - e.amount AS previous
  ), opened AS (
    INSERT INTO tickets
      (tenant_id, number, opinion_id, survey_id, customer_id, score, responded_at, respondent_name, respondent_email, excerpt,
       changed_at, priority)
    SELECT e.tenant_id, t.previous + e.place, e.id, e.survey_id, e.customer_id, e.score, e.responded_at, e.respondent_name,
      (SELECT c.email FROM customers AS c WHERE c.tenant_id = e.tenant_id AND c.id = e.customer_id), comment_excerpt(e.comment),
      e.received_at, CASE e.score_class WHEN 'detractor' THEN 1 WHEN 'passive' THEN 2 ELSE 3 END
    FROM external AS e
    JOIN taken AS t USING (tenant_id)
    RETURNING tenant_id, number, score, survey_id, changed_at
  )
  INSERT INTO events (tenant_id, ticket_number, event, created_at)
  SELECT o.tenant_id, o.number,
    jsonb_build_object('opened', jsonb_build_object('score', o.score, 'survey', s.name)), o.changed_at
  FROM opened AS o
  JOIN surveys AS s ON s.tenant_id = o.tenant_id AND s.id = o.survey_id;
  RETURN NULL;
END $$;

CREATE FUNCTION public.require_session(token bytea, member bigint, required_version bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  PERFORM FROM sessions AS s
  JOIN directory_versions AS d ON d.tenant_id = s.tenant_id
  WHERE s.tenant_id = current_tenant() AND s.token_hash = token AND s.expires_at > now() AND s.member_id = member
    AND d.version = required_version;
  IF NOT FOUND THEN RAISE EXCEPTION 'the session has ended or changed' USING ERRCODE = 'RT401'; END IF;
END $$;

CREATE FUNCTION public.require_ticket(ticket bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  PERFORM FROM tickets WHERE tenant_id = current_tenant() AND number = ticket;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such ticket' USING ERRCODE = 'RT404'; END IF;
END $$;

CREATE FUNCTION public.return_ticket_to_inbox() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  old_ticket tickets;
BEGIN
  SELECT * INTO old_ticket
  FROM tickets
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number
  FOR UPDATE;

  UPDATE tickets
  SET archived_at = NULL,
    awaiting_reply = true,
    status = CASE WHEN status IN ('waiting', 'closed') THEN 'in_progress' ELSE status END,
    changed_at = clock_timestamp()
  WHERE tenant_id = NEW.tenant_id AND number = NEW.ticket_number;

  IF old_ticket.archived_at IS NOT NULL THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number, '{"unarchived": {}}');
  END IF;
  IF old_ticket.status IN ('waiting', 'closed') THEN
    INSERT INTO events (tenant_id, ticket_number, event)
    VALUES (NEW.tenant_id, NEW.ticket_number,
      jsonb_build_object('statusChanged', jsonb_build_object('from', old_ticket.status, 'to', 'in_progress')));
  END IF;
  RETURN NULL;
END $$;

CREATE TEXT SEARCH CONFIGURATION public.search (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR asciiword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR asciihword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.search
    ADD MAPPING FOR uint WITH simple;

CREATE FUNCTION public.search_query(input text) RETURNS tsquery
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN ((SELECT string_agg((quote_literal(word.lexeme) || CASE WHEN word.is_last THEN ':*'::text ELSE ''::text END), ' & '::text) AS string_agg FROM (SELECT word_1.lexeme, (word_1.positions[cardinality(word_1.positions)] = max(word_1.positions[cardinality(word_1.positions)]) OVER ()) AS is_last FROM unnest(to_tsvector('public.search'::regconfig, search_query.input)) word_1(lexeme, positions, weights)) word))::tsquery;

CREATE FUNCTION public.search_tickets(input text) RETURNS SETOF bigint
    LANGUAGE plpgsql SECURITY DEFINER ROWS 50
    SET search_path TO 'public', 'pg_temp'
    SET work_mem TO '16MB'
    SET enable_seqscan TO 'off'
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

CREATE FUNCTION public.update_all_directory_versions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE directory_versions SET version = hashtextextended(gen_random_uuid()::text, 0);
  RETURN NULL;
END $$;

CREATE FUNCTION public.update_directory_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO directory_versions AS d (tenant_id, version)
  VALUES (
    CASE TG_OP WHEN 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END,
    hashtextextended(gen_random_uuid()::text, 0))
  ON CONFLICT (tenant_id) DO UPDATE SET version = excluded.version WHERE d.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

CREATE FUNCTION public.update_directory_version_of_tenant() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE directory_versions SET version = hashtextextended(gen_random_uuid()::text, 0) WHERE tenant_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TABLE public.accounts (
    id bigint NOT NULL,
    email text NOT NULL,
    password_hash text NOT NULL,
    language text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT accounts_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);

ALTER TABLE ONLY public.accounts FORCE ROW LEVEL SECURITY;

ALTER TABLE public.accounts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.categories (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    parent_id bigint,
    retired_at timestamp with time zone,
    CONSTRAINT categories_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
ALTER TABLE ONLY public.categories ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.categories FORCE ROW LEVEL SECURITY;

ALTER TABLE public.categories ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.categories_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.customers (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    identity text NOT NULL COLLATE pg_catalog."C",
    name text,
    email text COLLATE pg_catalog."C",
    phone text,
    segment text,
    company text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT customers_company_check CHECK ((length(company) <= 200)),
    CONSTRAINT customers_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
    CONSTRAINT customers_name_check CHECK ((length(name) <= 200)),
    CONSTRAINT customers_phone_check CHECK ((length(phone) <= 40)),
    CONSTRAINT customers_segment_check CHECK ((length(segment) <= 120))
);
ALTER TABLE ONLY public.customers ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.customers FORCE ROW LEVEL SECURITY;

ALTER TABLE public.customers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.customers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.directory_versions (
    tenant_id bigint NOT NULL,
    version bigint NOT NULL
);
ALTER TABLE ONLY public.directory_versions ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.directory_versions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.emails (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    ticket_number bigint,
    from_name text NOT NULL,
    reply_to text NOT NULL,
    to_name text,
    to_address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    unsubscribe_url text,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    server_message text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    resolved_at timestamp with time zone,
    CONSTRAINT emails_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'transmitting'::text, 'sent'::text, 'refused'::text, 'unconfirmed'::text])))
);
ALTER TABLE ONLY public.emails ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.emails FORCE ROW LEVEL SECURITY;

ALTER TABLE public.emails ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.emails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.events (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    ticket_number bigint,
    member_id bigint,
    event jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT events_event_check CHECK ((jsonb_typeof(event) = 'object'::text))
);
ALTER TABLE ONLY public.events ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.events FORCE ROW LEVEL SECURITY;

ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.followers (
    tenant_id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    member_id bigint NOT NULL,
    interest text DEFAULT 'everything'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT followers_interest_check CHECK ((interest = ANY (ARRAY['everything'::text, 'messages'::text, 'changes'::text])))
);
ALTER TABLE ONLY public.followers ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.followers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.job_schedules (
    tenant_id bigint DEFAULT 0 NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    queue text NOT NULL COLLATE pg_catalog."C",
    priority smallint DEFAULT 5 NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    every interval NOT NULL,
    next_run_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT job_schedules_every_check CHECK ((every >= '00:00:01'::interval)),
    CONSTRAINT job_schedules_kind_check CHECK ((kind ~ '^[A-Za-z][A-Za-z0-9_.]{0,59}$'::text)),
    CONSTRAINT job_schedules_priority_check CHECK (((priority >= 0) AND (priority <= 9))),
    CONSTRAINT job_schedules_queue_check CHECK ((queue ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);

ALTER TABLE ONLY public.job_schedules FORCE ROW LEVEL SECURITY;

CREATE TABLE public.jobs (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    queue text NOT NULL COLLATE pg_catalog."C",
    priority smallint DEFAULT 5 NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    unique_key text COLLATE pg_catalog."C",
    run_at timestamp with time zone DEFAULT now() NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    waived_attempts integer DEFAULT 0 NOT NULL,
    leased_until timestamp with time zone,
    leased_by text,
    last_error text,
    discarded_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT jobs_check CHECK (((waived_attempts >= 0) AND (waived_attempts <= attempt))),
    CONSTRAINT jobs_check1 CHECK (((leased_until IS NULL) = (leased_by IS NULL))),
    CONSTRAINT jobs_check2 CHECK (((leased_until IS NULL) OR (discarded_at IS NULL))),
    CONSTRAINT jobs_kind_check CHECK ((kind ~ '^[A-Za-z][A-Za-z0-9_.]{0,59}$'::text)),
    CONSTRAINT jobs_last_error_check CHECK ((length(last_error) <= 2000)),
    CONSTRAINT jobs_priority_check CHECK (((priority >= 0) AND (priority <= 9))),
    CONSTRAINT jobs_queue_check CHECK ((queue ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
    CONSTRAINT jobs_unique_key_check CHECK (((length(unique_key) >= 1) AND (length(unique_key) <= 200)))
)
WITH (fillfactor='80', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000', autovacuum_vacuum_cost_delay='0', autovacuum_vacuum_insert_scale_factor='0.2', autovacuum_analyze_scale_factor='0.2', autovacuum_analyze_threshold='5000');
ALTER TABLE ONLY public.jobs ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.jobs FORCE ROW LEVEL SECURITY;

ALTER TABLE public.jobs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.loop_settings (
    tenant_id bigint NOT NULL,
    sender_name text NOT NULL,
    signature text DEFAULT ''::text NOT NULL,
    CONSTRAINT loop_settings_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 80))),
    CONSTRAINT loop_settings_signature_check CHECK ((length(signature) <= 2000))
);
ALTER TABLE ONLY public.loop_settings ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.loop_settings FORCE ROW LEVEL SECURITY;

CREATE TABLE public.loop_templates (
    tenant_id bigint NOT NULL,
    score_class text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    CONSTRAINT loop_templates_body_check CHECK ((length(body) <= 10000)),
    CONSTRAINT loop_templates_score_class_check CHECK ((score_class = ANY (ARRAY['detractor'::text, 'passive'::text, 'promoter'::text]))),
    CONSTRAINT loop_templates_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 250)))
);
ALTER TABLE ONLY public.loop_templates ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.loop_templates FORCE ROW LEVEL SECURITY;

CREATE TABLE public.members (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    account_id bigint NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    deactivated_at timestamp with time zone,
    CONSTRAINT members_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['follower'::text, 'agent'::text, 'admin'::text])))
);
ALTER TABLE ONLY public.members ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.members FORCE ROW LEVEL SECURITY;

ALTER TABLE public.members ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.messages (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    direction text NOT NULL,
    member_id bigint,
    email_id bigint,
    channel text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT messages_body_check CHECK (((length(body) >= 1) AND (length(body) <= 50000))),
    CONSTRAINT messages_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'phone'::text, 'chat'::text, 'social'::text, 'in_person'::text]))),
    CONSTRAINT messages_check CHECK (((direction = 'out'::text) = (email_id IS NOT NULL))),
    CONSTRAINT messages_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text]))),
    CONSTRAINT messages_subject_check CHECK ((length(subject) <= 250))
);
ALTER TABLE ONLY public.messages ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.messages FORCE ROW LEVEL SECURITY;

ALTER TABLE public.messages ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notes (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    member_id bigint NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT notes_body_check CHECK (((length(body) >= 1) AND (length(body) <= 50000)))
);
ALTER TABLE ONLY public.notes ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.notes FORCE ROW LEVEL SECURITY;

ALTER TABLE public.notes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.opinion_counts (
    tenant_id bigint NOT NULL,
    survey_id bigint NOT NULL,
    day date NOT NULL,
    score_class text NOT NULL,
    opinions bigint NOT NULL
)
WITH (fillfactor='70');
ALTER TABLE ONLY public.opinion_counts ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.opinion_counts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinions (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    survey_id bigint NOT NULL,
    audience text NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    score smallint NOT NULL,
    score_class text GENERATED ALWAYS AS (
CASE
    WHEN (score <= 6) THEN 'detractor'::text
    WHEN (score <= 8) THEN 'passive'::text
    ELSE 'promoter'::text
END) STORED NOT NULL,
    comment text DEFAULT ''::text NOT NULL,
    touchpoint text,
    customer_id bigint,
    respondent_name text,
    responded_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT internal_opinions_are_anonymous CHECK ((((audience = 'external'::text) = (customer_id IS NOT NULL)) AND ((audience = 'external'::text) OR (respondent_name IS NULL)))),
    CONSTRAINT opinions_comment_check CHECK ((length(comment) <= 20000)),
    CONSTRAINT opinions_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
    CONSTRAINT opinions_respondent_name_check CHECK ((length(respondent_name) <= 200)),
    CONSTRAINT opinions_score_check CHECK (((score >= 0) AND (score <= 10))),
    CONSTRAINT opinions_touchpoint_check CHECK ((length(touchpoint) <= 120))
);
ALTER TABLE ONLY public.opinions ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.opinions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.opinions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.opinions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.plans (
    name text NOT NULL,
    "position" smallint NOT NULL,
    features text[] NOT NULL
);

ALTER TABLE ONLY public.plans FORCE ROW LEVEL SECURITY;

CREATE TABLE public.saved_views (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    is_shared boolean DEFAULT false NOT NULL,
    CONSTRAINT saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
    CONSTRAINT saved_views_query_check CHECK ((length(query) <= 2000))
);
ALTER TABLE ONLY public.saved_views ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.saved_views FORCE ROW LEVEL SECURITY;

ALTER TABLE public.saved_views ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.saved_views_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.segments (
    tenant_id bigint NOT NULL,
    name text NOT NULL,
    CONSTRAINT segments_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
ALTER TABLE ONLY public.segments ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.segments FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sessions (
    tenant_id bigint NOT NULL,
    token_hash bytea NOT NULL,
    member_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.sessions ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;

CREATE TABLE public.sign_in_attempts (
    subject text NOT NULL,
    attempts integer NOT NULL,
    window_ends_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_attempts_subject_check CHECK ((length(subject) <= 300))
);

ALTER TABLE ONLY public.sign_in_attempts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.surveys (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    audience text NOT NULL,
    touchpoint text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT surveys_audience_check CHECK ((audience = ANY (ARRAY['external'::text, 'internal'::text]))),
    CONSTRAINT surveys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT surveys_touchpoint_check CHECK ((length(touchpoint) <= 120))
);
ALTER TABLE ONLY public.surveys ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.surveys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.surveys ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.surveys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.team_members (
    tenant_id bigint NOT NULL,
    team_id bigint NOT NULL,
    member_id bigint NOT NULL
);
ALTER TABLE ONLY public.team_members ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.team_members FORCE ROW LEVEL SECURITY;

CREATE TABLE public.teams (
    tenant_id bigint NOT NULL,
    id bigint NOT NULL,
    name text NOT NULL,
    CONSTRAINT teams_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
ALTER TABLE ONLY public.teams ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.teams FORCE ROW LEVEL SECURITY;

ALTER TABLE public.teams ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.teams_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.tenants (
    id bigint NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    plan text NOT NULL,
    time_zone text DEFAULT 'America/Sao_Paulo'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    suspended_at timestamp with time zone,
    CONSTRAINT tenants_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT tenants_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 2) AND (length(slug) <= 40)) AND (slug <> ALL (ARRAY['sign-in'::text, 'sign-out'::text, 'language'::text, 'operator'::text, 'assets'::text, 'api'::text, 'healthz'::text, 'readyz'::text, 'metrics'::text]))))
);

ALTER TABLE ONLY public.tenants FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenants ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.tenants_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.ticket_categories (
    tenant_id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    category_id bigint NOT NULL
);
ALTER TABLE ONLY public.ticket_categories ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.ticket_categories FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ticket_counts (
    tenant_id bigint NOT NULL,
    list text NOT NULL,
    member_id bigint NOT NULL,
    is_archived boolean NOT NULL,
    status text NOT NULL,
    tickets bigint NOT NULL,
    CONSTRAINT ticket_counts_list_check CHECK ((list = ANY (ARRAY['team'::text, 'unassigned'::text, 'owner'::text, 'follower'::text])))
)
WITH (fillfactor='50');
ALTER TABLE ONLY public.ticket_counts ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.ticket_counts FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ticket_numbers (
    tenant_id bigint NOT NULL,
    last bigint DEFAULT 0 NOT NULL
);
ALTER TABLE ONLY public.ticket_numbers ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.ticket_numbers FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ticket_reads (
    tenant_id bigint NOT NULL,
    member_id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    read_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.ticket_reads ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.ticket_reads FORCE ROW LEVEL SECURITY;

CREATE TABLE public.ticket_search (
    tenant_id bigint NOT NULL,
    ticket_number bigint NOT NULL,
    document tsvector NOT NULL
);
ALTER TABLE ONLY public.ticket_search ALTER COLUMN tenant_id SET (n_distinct=1);
ALTER TABLE ONLY public.ticket_search ALTER COLUMN document SET STATISTICS 1000;

ALTER TABLE ONLY public.ticket_search FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tickets (
    tenant_id bigint NOT NULL,
    number bigint NOT NULL,
    opinion_id bigint NOT NULL,
    audience text DEFAULT 'external'::text NOT NULL,
    survey_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    score smallint NOT NULL,
    responded_at timestamp with time zone NOT NULL,
    respondent_name text,
    respondent_email text COLLATE pg_catalog."C",
    excerpt text DEFAULT ''::text NOT NULL,
    status text DEFAULT 'open'::text NOT NULL,
    rank smallint GENERATED ALWAYS AS (
CASE
    WHEN (status = 'closed'::text) THEN 3
    ELSE 1
END) STORED NOT NULL,
    priority smallint NOT NULL,
    deadline timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
    owner_id bigint,
    team_id bigint,
    assigned_by bigint,
    awaiting_reply boolean DEFAULT true NOT NULL,
    category_ids bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    archived_at timestamp with time zone,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT loop_is_for_external_opinions CHECK ((audience = 'external'::text)),
    CONSTRAINT tickets_priority_check CHECK (((priority >= 0) AND (priority <= 3))),
    CONSTRAINT tickets_status_check CHECK ((status = ANY (ARRAY['open'::text, 'in_progress'::text, 'waiting'::text, 'closed'::text])))
);
ALTER TABLE ONLY public.tickets ALTER COLUMN tenant_id SET (n_distinct=1);

ALTER TABLE ONLY public.tickets FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_email_key UNIQUE (email);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_id_email_key UNIQUE (id, email);

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_tenant_id_identity_key UNIQUE (tenant_id, identity);

ALTER TABLE ONLY public.directory_versions
    ADD CONSTRAINT directory_versions_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT emails_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT followers_pkey PRIMARY KEY (tenant_id, ticket_number, member_id);

ALTER TABLE ONLY public.job_schedules
    ADD CONSTRAINT job_schedules_pkey PRIMARY KEY (tenant_id, kind);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.loop_settings
    ADD CONSTRAINT loop_settings_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.loop_templates
    ADD CONSTRAINT loop_templates_pkey PRIMARY KEY (tenant_id, score_class);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_account_id_key UNIQUE (tenant_id, account_id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_email_key UNIQUE (tenant_id, email);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.opinion_counts
    ADD CONSTRAINT opinion_counts_pkey PRIMARY KEY (tenant_id, survey_id, day, score_class);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_tenant_id_id_audience_key UNIQUE (tenant_id, id, audience);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_tenant_id_survey_id_external_id_key UNIQUE (tenant_id, survey_id, external_id);

ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_position_key UNIQUE ("position");

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_tenant_id_member_id_name_key UNIQUE (tenant_id, member_id, name);

ALTER TABLE ONLY public.segments
    ADD CONSTRAINT segments_pkey PRIMARY KEY (tenant_id, name);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (tenant_id, token_hash);

ALTER TABLE ONLY public.sign_in_attempts
    ADD CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY public.surveys
    ADD CONSTRAINT surveys_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.surveys
    ADD CONSTRAINT surveys_tenant_id_id_audience_key UNIQUE (tenant_id, id, audience);

ALTER TABLE ONLY public.surveys
    ADD CONSTRAINT surveys_tenant_id_name_key UNIQUE (tenant_id, name);

ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_pkey PRIMARY KEY (tenant_id, team_id, member_id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (tenant_id, id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.ticket_categories
    ADD CONSTRAINT ticket_categories_pkey PRIMARY KEY (tenant_id, ticket_number, category_id);

ALTER TABLE ONLY public.ticket_counts
    ADD CONSTRAINT ticket_counts_pkey PRIMARY KEY (tenant_id, list, member_id, is_archived, status);

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.ticket_reads
    ADD CONSTRAINT ticket_reads_pkey PRIMARY KEY (tenant_id, member_id, ticket_number) INCLUDE (read_at);

ALTER TABLE ONLY public.ticket_search
    ADD CONSTRAINT ticket_search_pkey PRIMARY KEY (tenant_id, ticket_number);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (tenant_id, number);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_tenant_id_opinion_id_key UNIQUE (tenant_id, opinion_id);

CREATE UNIQUE INDEX categories_by_name ON public.categories USING btree (tenant_id, parent_id, lower(name)) NULLS NOT DISTINCT;

CREATE INDEX customers_by_email ON public.customers USING btree (tenant_id, email) WHERE (email IS NOT NULL);

CREATE INDEX events_by_ticket ON public.events USING btree (tenant_id, ticket_number, created_at, id);

CREATE INDEX followers_by_member ON public.followers USING btree (tenant_id, member_id, ticket_number);

CREATE INDEX jobs_discarded ON public.jobs USING btree (discarded_at DESC, id) WHERE (discarded_at IS NOT NULL);

CREATE INDEX jobs_to_claim ON public.jobs USING btree (queue, tenant_id, priority, kind, run_at, id) WHERE (discarded_at IS NULL);

CREATE UNIQUE INDEX jobs_unique_key ON public.jobs USING btree (tenant_id, kind, unique_key) WHERE ((unique_key IS NOT NULL) AND (discarded_at IS NULL));

CREATE INDEX members_by_email ON public.members USING btree (email);

CREATE INDEX messages_by_email ON public.messages USING btree (tenant_id, email_id);

CREATE INDEX messages_by_ticket ON public.messages USING btree (tenant_id, ticket_number, created_at, id);

CREATE INDEX notes_by_ticket ON public.notes USING btree (tenant_id, ticket_number, created_at, id);

CREATE INDEX opinions_by_customer ON public.opinions USING btree (tenant_id, customer_id, responded_at DESC);

CREATE INDEX opinions_by_response ON public.opinions USING btree (tenant_id, responded_at DESC, id DESC);

CREATE INDEX opinions_by_survey ON public.opinions USING btree (tenant_id, survey_id, responded_at DESC, id DESC);

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_by_member ON public.sessions USING btree (tenant_id, member_id);

CREATE INDEX sign_in_attempts_by_end ON public.sign_in_attempts USING btree (window_ends_at);

CREATE UNIQUE INDEX teams_by_name ON public.teams USING btree (tenant_id, lower(name));

CREATE INDEX ticket_categories_by_category ON public.ticket_categories USING btree (tenant_id, category_id, ticket_number);

CREATE INDEX ticket_search_by_document ON public.ticket_search USING gin (tenant_id, document);

CREATE INDEX tickets_active ON public.tickets USING btree (tenant_id, rank, priority, deadline, responded_at, number) WHERE (archived_at IS NULL);

CREATE INDEX tickets_archived ON public.tickets USING btree (tenant_id, rank, priority, deadline, responded_at, number) WHERE (archived_at IS NOT NULL);

CREATE INDEX tickets_by_customer ON public.tickets USING btree (tenant_id, customer_id);

CREATE INDEX tickets_by_owner ON public.tickets USING btree (tenant_id, owner_id, rank, priority, deadline, responded_at, number) WHERE (archived_at IS NULL);

CREATE INDEX tickets_by_team ON public.tickets USING btree (tenant_id, team_id) WHERE (team_id IS NOT NULL);

CREATE INDEX tickets_unassigned ON public.tickets USING btree (tenant_id, rank, priority, deadline, responded_at, number) WHERE ((archived_at IS NULL) AND (owner_id IS NULL));

CREATE TRIGGER copy_added_categories AFTER INSERT ON public.ticket_categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_categories_to_tickets();

CREATE TRIGGER copy_email_to_tickets AFTER UPDATE OF email ON public.customers FOR EACH ROW WHEN ((old.email IS DISTINCT FROM new.email)) EXECUTE FUNCTION public.copy_email_to_tickets();

CREATE TRIGGER copy_opinion_to_ticket AFTER UPDATE OF comment, respondent_name ON public.opinions FOR EACH ROW WHEN (((old.comment IS DISTINCT FROM new.comment) OR (old.respondent_name IS DISTINCT FROM new.respondent_name))) EXECUTE FUNCTION public.copy_opinion_to_ticket();

CREATE TRIGGER copy_removed_categories AFTER DELETE ON public.ticket_categories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.copy_categories_to_tickets();

CREATE TRIGGER count_changed_tickets AFTER UPDATE ON public.tickets REFERENCING OLD TABLE AS old_tickets NEW TABLE AS new_tickets FOR EACH STATEMENT EXECUTE FUNCTION public.count_changed_tickets();

CREATE TRIGGER count_followed_ticket AFTER INSERT OR DELETE ON public.followers FOR EACH ROW EXECUTE FUNCTION public.count_followed_ticket();

CREATE TRIGGER count_new_opinions AFTER INSERT ON public.opinions REFERENCING NEW TABLE AS new_opinions FOR EACH STATEMENT EXECUTE FUNCTION public.count_new_opinions();

CREATE TRIGGER count_new_tickets AFTER INSERT ON public.tickets REFERENCING NEW TABLE AS new_tickets FOR EACH STATEMENT EXECUTE FUNCTION public.count_new_tickets();

CREATE TRIGGER index_changed_opinion AFTER UPDATE OF comment, respondent_name ON public.opinions FOR EACH ROW WHEN (((old.comment IS DISTINCT FROM new.comment) OR (old.respondent_name IS DISTINCT FROM new.respondent_name))) EXECUTE FUNCTION public.index_changed_opinion();

CREATE TRIGGER index_new_tickets AFTER INSERT ON public.tickets REFERENCING NEW TABLE AS new_tickets FOR EACH STATEMENT EXECUTE FUNCTION public.index_new_tickets();

CREATE TRIGGER open_tickets AFTER INSERT ON public.opinions REFERENCING NEW TABLE AS new_opinions FOR EACH STATEMENT EXECUTE FUNCTION public.open_tickets();

CREATE TRIGGER return_ticket_to_inbox AFTER INSERT ON public.messages FOR EACH ROW WHEN ((new.direction = 'in'::text)) EXECUTE FUNCTION public.return_ticket_to_inbox();

CREATE CONSTRAINT TRIGGER update_directory_version AFTER INSERT OR DELETE OR UPDATE OF name, retired_at ON public.categories DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.update_directory_version();

CREATE CONSTRAINT TRIGGER update_directory_version AFTER INSERT OR DELETE OR UPDATE OF name, email, role, deactivated_at ON public.members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.update_directory_version();

CREATE CONSTRAINT TRIGGER update_directory_version AFTER INSERT OR DELETE OR UPDATE OF name ON public.segments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.update_directory_version();

CREATE CONSTRAINT TRIGGER update_directory_version AFTER INSERT OR DELETE OR UPDATE OF name, audience ON public.surveys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.update_directory_version();

CREATE CONSTRAINT TRIGGER update_directory_version AFTER INSERT OR DELETE OR UPDATE OF name ON public.teams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.update_directory_version();

CREATE TRIGGER update_directory_version AFTER UPDATE ON public.tenants FOR EACH ROW EXECUTE FUNCTION public.update_directory_version_of_tenant();

CREATE TRIGGER update_directory_versions AFTER INSERT OR DELETE OR UPDATE ON public.plans FOR EACH STATEMENT EXECUTE FUNCTION public.update_all_directory_versions();

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT categories_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES public.categories(tenant_id, id);

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.directory_versions
    ADD CONSTRAINT directory_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT emails_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.emails
    ADD CONSTRAINT emails_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT followers_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.followers
    ADD CONSTRAINT followers_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.job_schedules
    ADD CONSTRAINT job_schedules_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.loop_settings
    ADD CONSTRAINT loop_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.loop_templates
    ADD CONSTRAINT loop_templates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_account_id_email_fkey FOREIGN KEY (account_id, email) REFERENCES public.accounts(id, email) ON UPDATE CASCADE;

ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_tenant_id_email_id_fkey FOREIGN KEY (tenant_id, email_id) REFERENCES public.emails(tenant_id, id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.opinion_counts
    ADD CONSTRAINT opinion_counts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.opinion_counts
    ADD CONSTRAINT opinion_counts_tenant_id_survey_id_fkey FOREIGN KEY (tenant_id, survey_id) REFERENCES public.surveys(tenant_id, id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_tenant_id_customer_id_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES public.customers(tenant_id, id);

ALTER TABLE ONLY public.opinions
    ADD CONSTRAINT opinions_tenant_id_survey_id_audience_fkey FOREIGN KEY (tenant_id, survey_id, audience) REFERENCES public.surveys(tenant_id, id, audience);

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.segments
    ADD CONSTRAINT segments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.surveys
    ADD CONSTRAINT surveys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_plan_fkey FOREIGN KEY (plan) REFERENCES public.plans(name);

ALTER TABLE ONLY public.ticket_categories
    ADD CONSTRAINT ticket_categories_tenant_id_category_id_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES public.categories(tenant_id, id);

ALTER TABLE ONLY public.ticket_categories
    ADD CONSTRAINT ticket_categories_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.ticket_counts
    ADD CONSTRAINT ticket_counts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY public.ticket_reads
    ADD CONSTRAINT ticket_reads_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES public.members(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ticket_reads
    ADD CONSTRAINT ticket_reads_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.ticket_search
    ADD CONSTRAINT ticket_search_tenant_id_ticket_number_fkey FOREIGN KEY (tenant_id, ticket_number) REFERENCES public.tickets(tenant_id, number);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_tenant_id_assigned_by_fkey FOREIGN KEY (tenant_id, assigned_by) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_tenant_id_opinion_id_audience_fkey FOREIGN KEY (tenant_id, opinion_id, audience) REFERENCES public.opinions(tenant_id, id, audience);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES public.members(tenant_id, id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES public.teams(tenant_id, id);

ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.categories ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.directory_versions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.emails ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.followers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.job_schedules ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.jobs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.loop_settings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.loop_templates ENABLE ROW LEVEL SECURITY;

CREATE POLICY maintain ON public.sessions USING (((public.current_task() = 'maintain'::text) AND (expires_at < now())));

CREATE POLICY maintain ON public.sign_in_attempts USING (((public.current_task() = 'maintain'::text) AND (window_ends_at < now())));

ALTER TABLE public.members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.messages ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;

CREATE POLICY operate ON public.accounts USING ((public.current_task() = 'operate'::text));

CREATE POLICY operate ON public.directory_versions USING ((public.current_task() = 'operate'::text));

CREATE POLICY operate ON public.tenants USING (((public.current_task() = 'operate'::text) AND (id > 0)));

ALTER TABLE public.opinion_counts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinions ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON public.categories USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.customers USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.directory_versions USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.emails USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.events USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.followers USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.jobs USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.loop_settings USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.loop_templates USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.members USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.messages USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.notes USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.opinion_counts USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.opinions USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.saved_views USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.segments USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.sessions USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.surveys USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.team_members USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.teams USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.tenants FOR SELECT USING ((id = public.current_tenant()));

CREATE POLICY own_tenant ON public.ticket_categories USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.ticket_counts USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.ticket_numbers USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.ticket_reads USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.ticket_search USING ((tenant_id = public.current_tenant()));

CREATE POLICY own_tenant ON public.tickets USING ((tenant_id = public.current_tenant()));

ALTER TABLE public.plans ENABLE ROW LEVEL SECURITY;

CREATE POLICY readable_by_all ON public.plans FOR SELECT USING (true);

CREATE POLICY readable_by_owner ON public.ticket_search FOR SELECT TO retorno_owner USING (true);

ALTER TABLE public.saved_views ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.segments ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY sign_in ON public.accounts FOR SELECT USING (((public.current_task() = 'sign-in'::text) AND (email = current_setting('app.email'::text, true))));

CREATE POLICY sign_in ON public.members FOR SELECT USING (((public.current_task() = 'sign-in'::text) AND (email = current_setting('app.email'::text, true))));

CREATE POLICY sign_in ON public.sign_in_attempts USING ((public.current_task() = 'sign-in'::text));

CREATE POLICY sign_in ON public.tenants FOR SELECT USING (((public.current_task() = 'sign-in'::text) AND (id > 0)));

ALTER TABLE public.sign_in_attempts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.surveys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.team_members ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.teams ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_categories ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_counts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_numbers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_reads ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ticket_search ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tickets ENABLE ROW LEVEL SECURITY;

CREATE POLICY work ON public.job_schedules USING ((public.current_task() = 'work'::text));

CREATE POLICY work ON public.jobs USING ((public.current_task() = 'work'::text));

GRANT USAGE ON SCHEMA public TO retorno_app;

REVOKE ALL ON FUNCTION public.search_tickets(input text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.search_tickets(input text) TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.accounts TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.categories TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customers TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.directory_versions TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.emails TO retorno_app;

GRANT SELECT,INSERT ON TABLE public.events TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.followers TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.job_schedules TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.loop_settings TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.loop_templates TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.members TO retorno_app;

GRANT SELECT,INSERT ON TABLE public.messages TO retorno_app;

GRANT SELECT,INSERT ON TABLE public.notes TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opinion_counts TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opinions TO retorno_app;

GRANT SELECT ON TABLE public.plans TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.saved_views TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.segments TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sign_in_attempts TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.surveys TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.team_members TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tenants TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_categories TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_counts TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_numbers TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_reads TO retorno_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ticket_search TO retorno_app;

GRANT SELECT,INSERT,UPDATE ON TABLE public.tickets TO retorno_app;
