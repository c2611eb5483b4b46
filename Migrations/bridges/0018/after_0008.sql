-- Rows are copied as they are: no trigger opens a ticket, counts or indexes a second time. Foreign keys and checks hold for all.
CREATE TEMPORARY TABLE bridged (name) ON COMMIT DROP AS SELECT unnest(ARRAY[
  'plans', 'tenants', 'ticket_numbers', 'accounts', 'members', 'sessions', 'sign_in_attempts', 'teams', 'team_members', 'surveys',
  'customers', 'segments', 'opinions', 'tickets', 'events', 'followers', 'ticket_reads', 'notes', 'categories', 'ticket_categories',
  'jobs', 'job_schedules', 'emails', 'messages', 'loop_settings', 'loop_templates', 'saved_views', 'ticket_counts', 'opinion_counts',
  'ticket_search', 'directory_versions'])::regclass;

DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN SELECT name FROM bridged LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', target);
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', target);
  END LOOP;
END $$;

-- An operator may have changed the features of a plan, or added one.
INSERT INTO plans AS p (name, position, features)
SELECT name, row_number() OVER (ORDER BY cardinality(features), name) + 100, array_replace(features, 'delegation', 'assignment')
FROM schema_0018.plans
ON CONFLICT (name) DO UPDATE SET features = excluded.features;

DO $$
BEGIN
  IF EXISTS (SELECT FROM schema_0018.tenants WHERE slug = 'installation') THEN
    RAISE EXCEPTION 'the slug "installation" is reserved: UPDATE tenants SET slug = … WHERE slug = ''installation'' first';
  END IF;
END $$;

INSERT INTO tenants (id, slug, name, plan, time_zone, created_at, suspended_at)
OVERRIDING SYSTEM VALUE
SELECT id, slug, name, plan, time_zone, created_at, suspended_at FROM schema_0018.tenants;

INSERT INTO ticket_numbers (tenant_id, last)
SELECT tenant_id, last FROM schema_0018.ticket_numbers;

-- Several members with one e-mail become one account, with the password that was set for the member created last.
INSERT INTO accounts (email, password_hash, created_at)
SELECT DISTINCT ON (email) email, password_hash, min(created_at) OVER (PARTITION BY email)
FROM schema_0018.members
ORDER BY email, created_at DESC, id DESC;

INSERT INTO members (tenant_id, id, account_id, name, email, role, created_at, deactivated_at)
OVERRIDING SYSTEM VALUE
SELECT m.tenant_id, m.id, a.id, m.name, m.email, m.role, m.created_at, m.deactivated_at
FROM schema_0018.members AS m
JOIN accounts AS a ON a.email = m.email;

INSERT INTO sessions (tenant_id, token_hash, member_id, created_at, expires_at)
SELECT tenant_id, token_hash, member_id, created_at, expires_at FROM schema_0018.sessions;

INSERT INTO sign_in_attempts (subject, attempts, window_ends_at)
SELECT subject, attempts, window_ends_at FROM schema_0018.sign_in_attempts;

INSERT INTO teams (tenant_id, id, name)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, name FROM schema_0018.teams;

INSERT INTO team_members (tenant_id, team_id, member_id)
SELECT tenant_id, team_id, member_id FROM schema_0018.team_members;

INSERT INTO surveys (tenant_id, id, name, audience, touchpoint, created_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, name, audience, touchpoint, created_at FROM schema_0018.surveys;

INSERT INTO customers (tenant_id, id, identity, name, email, phone, segment, company, created_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, identity, name, email, phone, segment, company, created_at FROM schema_0018.customers;

INSERT INTO segments (tenant_id, name)
SELECT tenant_id, name FROM schema_0018.segments;

-- The name given with each answer was not kept: it is the customer's, as lists have shown it.
INSERT INTO opinions
  (tenant_id, id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, respondent_name, responded_at, received_at)
OVERRIDING SYSTEM VALUE
SELECT o.tenant_id, o.id, o.survey_id, o.audience, o.external_id, o.score, o.comment, o.touchpoint, o.customer_id, c.name,
  o.answered_at, o.received_at
FROM schema_0018.opinions AS o
LEFT JOIN schema_0018.customers AS c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id;

INSERT INTO tickets
  (tenant_id, number, opinion_id, audience, survey_id, customer_id, score, responded_at, respondent_name, respondent_email, excerpt,
   status, priority, deadline, owner_id, team_id, assigned_by, awaiting_reply, category_ids, archived_at, changed_at)
SELECT t.tenant_id, t.number, t.opinion_id, t.audience, t.survey_id, t.customer_id, t.score, t.answered_at, c.name, c.email,
  comment_excerpt(o.comment), t.status, t.priority, t.deadline, t.owner_id, t.team_id, t.delegated_by, t.needs_answer, t.category_ids,
  t.archived_at, t.changed_at
FROM schema_0018.tickets AS t
JOIN schema_0018.opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
JOIN schema_0018.customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id;

INSERT INTO events (tenant_id, id, ticket_number, member_id, event, created_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, ticket_number, member_id,
  CASE
    WHEN event ? 'delegated' THEN jsonb_build_object('assigned', event -> 'delegated')
    WHEN event ? 'handedBack' THEN jsonb_build_object('returned', event -> 'handedBack')
    WHEN event ? 'replyDoubtful' THEN jsonb_build_object('replyUnconfirmed', event -> 'replyDoubtful')
    WHEN event ? 'replyRefused' THEN
      jsonb_build_object('replyRefused', jsonb_build_object('message', event -> 'replyRefused' -> 'words'))
    ELSE event
  END,
  created_at
FROM schema_0018.events;

INSERT INTO followers (tenant_id, ticket_number, member_id, interest, created_at)
SELECT tenant_id, ticket_number, member_id, interest, created_at FROM schema_0018.followers;

INSERT INTO ticket_reads (tenant_id, member_id, ticket_number, read_at)
SELECT tenant_id, member_id, ticket_number, read_at FROM schema_0018.readings;

INSERT INTO notes (tenant_id, id, ticket_number, member_id, body, created_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, ticket_number, member_id, body, created_at FROM schema_0018.notes;

INSERT INTO categories (tenant_id, id, name, parent_id, retired_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, name, parent_id, retired_at FROM schema_0018.categories;

INSERT INTO ticket_categories (tenant_id, ticket_number, category_id)
SELECT tenant_id, ticket_number, category_id FROM schema_0018.ticket_categories;

INSERT INTO emails
  (tenant_id, id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, unsubscribe_url, state, attempts,
   server_message, created_at, resolved_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, unsubscribe_url,
  CASE state WHEN 'handing_over' THEN 'transmitting' WHEN 'doubtful' THEN 'unconfirmed' ELSE state END, attempts,
  server_words, created_at, settled_at
FROM schema_0018.emails;

INSERT INTO messages (tenant_id, id, ticket_number, direction, member_id, email_id, channel, subject, body, created_at)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, ticket_number, direction, member_id, email_id, channel, subject, body, created_at FROM schema_0018.messages;

INSERT INTO loop_settings (tenant_id, sender_name, signature)
SELECT tenant_id, sender_name, signature FROM schema_0018.loop_settings;

INSERT INTO loop_templates (tenant_id, score_class, subject, body)
SELECT tenant_id, score_class, subject, body FROM schema_0018.loop_templates;

INSERT INTO saved_views (tenant_id, id, member_id, name, query, is_shared)
OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, member_id, name, query, is_shared FROM schema_0018.saved_views;

INSERT INTO ticket_counts (tenant_id, list, member_id, is_archived, status, tickets)
SELECT tenant_id, list, member_id, is_archived, status, tickets FROM schema_0018.ticket_counts;

INSERT INTO opinion_counts (tenant_id, survey_id, day, score_class, opinions)
SELECT tenant_id, survey_id, day, score_class, opinions FROM schema_0018.opinion_counts;

INSERT INTO ticket_search (tenant_id, ticket_number, document)
SELECT tenant_id, ticket_number, words FROM schema_0018.ticket_words;

INSERT INTO directory_versions (tenant_id, version)
SELECT tenant_id, version FROM schema_0018.directory_versions;

-- An e-mail that is a message of the conversation is a reply; all others are notices to followers.
INSERT INTO jobs (tenant_id, id, kind, queue, priority, payload, run_at, attempt, last_error, discarded_at, created_at)
OVERRIDING SYSTEM VALUE
SELECT j.tenant_id, j.id,
  CASE WHEN j.kind = 'notifyFollowers' THEN 'notify_followers' WHEN m.email_id IS NULL THEN 'send_notice' ELSE 'send_reply' END,
  CASE WHEN m.email_id IS NULL THEN 'notifications' ELSE 'replies' END,
  CASE WHEN m.email_id IS NULL THEN 5 ELSE 2 END,
  jsonb_build_object(CASE j.kind WHEN 'notifyFollowers' THEN 'event' ELSE 'email' END, j.subject_id),
  j.run_at, j.attempts, left(j.last_error, 2000), j.died_at, j.created_at
FROM schema_0018.jobs AS j
LEFT JOIN schema_0018.messages AS m ON j.kind = 'sendEmail' AND m.tenant_id = j.tenant_id AND m.email_id = j.subject_id;

-- Ids go on where they were, also those of rows that are gone: a Message-ID is made of an e-mail's id.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'tenants', 'members', 'teams', 'surveys', 'customers', 'opinions', 'events', 'notes', 'categories', 'emails', 'messages',
    'saved_views', 'jobs']
  LOOP
    EXECUTE format('SELECT setval(%L, last_value, is_called) FROM %s',
      pg_get_serial_sequence('public.' || name, 'id'), pg_get_serial_sequence('schema_0018.' || name, 'id'));
  END LOOP;
END $$;

-- Without CASCADE: if something that an operator made depends on a table, nothing is changed, and the error names it.
DROP TABLE
  schema_0018.plans, schema_0018.tenants, schema_0018.ticket_numbers, schema_0018.members, schema_0018.sessions,
  schema_0018.sign_in_attempts, schema_0018.surveys, schema_0018.customers, schema_0018.segments, schema_0018.opinions,
  schema_0018.teams, schema_0018.team_members, schema_0018.tickets, schema_0018.events, schema_0018.emails, schema_0018.messages,
  schema_0018.notes, schema_0018.followers, schema_0018.readings, schema_0018.categories, schema_0018.ticket_categories,
  schema_0018.saved_views, schema_0018.loop_settings, schema_0018.loop_templates, schema_0018.ticket_counts,
  schema_0018.opinion_counts, schema_0018.ticket_words, schema_0018.jobs, schema_0018.directory_versions;
DROP ROUTINE
  schema_0018.current_tenant(), schema_0018.current_task(), schema_0018.keep_to_tenant(regclass, text),
  schema_0018.open_tickets_for_opinions(), schema_0018.bring_back_answered_ticket(), schema_0018.count_opened_tickets(),
  schema_0018.count_moved_tickets(), schema_0018.count_followed_ticket(), schema_0018.count_arrived_opinions(),
  schema_0018.index_opened_tickets(), schema_0018.words_query(text), schema_0018.tickets_with_words(text),
  schema_0018.keep_category_ids(), schema_0018.note_change_of_directory();
DROP TEXT SEARCH CONFIGURATION schema_0018.words;
DROP SCHEMA schema_0018;

-- search_tickets chooses its scan by the statistics.
DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN SELECT name FROM bridged LOOP
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('ANALYZE %s', target);
  END LOOP;
END $$;
