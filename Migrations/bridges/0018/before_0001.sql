-- From the 18 migrations before the baseline into the baseline, in one transaction: this file moves the old tables aside, the
-- baseline creates the new ones, after_0008.sql copies the rows and drops the old tables. So the schema is that of a fresh database by
-- construction. Everything is named one by one, so that what an operator added to the database is neither moved nor dropped.
CREATE SCHEMA schema_0018;

-- The owner is under row security too, and without a tenant would copy no row.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'plans', 'tenants', 'ticket_numbers', 'members', 'sessions', 'sign_in_attempts', 'surveys', 'customers', 'segments', 'opinions',
    'teams', 'team_members', 'tickets', 'events', 'emails', 'messages', 'notes', 'followers', 'readings', 'categories',
    'ticket_categories', 'saved_views', 'loop_settings', 'loop_templates', 'ticket_counts', 'opinion_counts', 'ticket_words', 'jobs',
    'directory_versions']
  LOOP
    EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE public.%I SET SCHEMA schema_0018', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY[
    'current_tenant()', 'current_task()', 'keep_to_tenant(regclass, text)', 'open_tickets_for_opinions()',
    'bring_back_answered_ticket()', 'count_opened_tickets()', 'count_moved_tickets()', 'count_followed_ticket()',
    'count_arrived_opinions()', 'index_opened_tickets()', 'words_query(text)', 'tickets_with_words(text)', 'keep_category_ids()',
    'note_change_of_directory()']
  LOOP
    EXECUTE format('ALTER ROUTINE public.%s SET SCHEMA schema_0018', name);
  END LOOP;
END $$;
ALTER TEXT SEARCH CONFIGURATION public.words SET SCHEMA schema_0018;
