-- The inserted rows must equal those that the program's triggers create from the same opinions. Rolls back.
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE TEMP TABLE arrived AS SELECT * FROM opinions;
CREATE TEMP TABLE placed AS SELECT * FROM tickets;
CREATE TEMP TABLE followed AS SELECT * FROM followers;
CREATE TEMP TABLE filed AS SELECT * FROM ticket_categories;
CREATE TEMP TABLE numbered AS SELECT * FROM ticket_numbers;
CREATE TEMP TABLE opened AS
SELECT tenant_id, ticket_number, member_id, event, created_at FROM events WHERE event ? 'opened';
CREATE TEMP TABLE searchable AS SELECT * FROM ticket_search;
CREATE TEMP TABLE counted AS SELECT * FROM ticket_counts;
CREATE TEMP TABLE summed AS SELECT * FROM opinion_counts;

TRUNCATE opinions, tickets, followers, events, ticket_search, ticket_counts, opinion_counts CASCADE;
UPDATE ticket_numbers SET last = 0;

INSERT INTO opinions
  (tenant_id, id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, respondent_name, responded_at,
   received_at)
  OVERRIDING SYSTEM VALUE
SELECT tenant_id, id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, respondent_name, responded_at,
  received_at
FROM arrived;
INSERT INTO followers SELECT * FROM followed;
INSERT INTO ticket_categories SELECT * FROM filed;
UPDATE tickets AS t
SET status = p.status, priority = p.priority, deadline = p.deadline, owner_id = p.owner_id, team_id = p.team_id,
  assigned_by = p.assigned_by, awaiting_reply = p.awaiting_reply, archived_at = p.archived_at, changed_at = p.changed_at
FROM placed AS p
WHERE p.tenant_id = t.tenant_id AND p.number = t.number;

DO $$
DECLARE
  pair text[];
  differing bigint;
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['tickets', 'placed'], ['ticket_numbers', 'numbered'], ['ticket_search', 'searchable'], ['opinion_counts', 'summed'],
    ['ticket_counts WHERE tickets <> 0', 'counted'],
    ['(SELECT tenant_id, ticket_number, member_id, event, created_at FROM events) AS e', 'opened']]
  LOOP
    EXECUTE format(
      'SELECT count(*) FROM ((SELECT * FROM %1$s EXCEPT ALL SELECT * FROM %2$s)
        UNION ALL (SELECT * FROM %2$s EXCEPT ALL SELECT * FROM %1$s)) AS differing', pair[1], pair[2]) INTO differing;
    IF differing > 0 THEN RAISE EXCEPTION '% rows of % are not as the triggers make them', differing, pair[1]; END IF;
    EXECUTE format('SELECT count(*) FROM %s', pair[2]) INTO differing;
    IF differing = 0 THEN RAISE EXCEPTION 'there is nothing to compare in %', pair[2]; END IF;
  END LOOP;
END $$;
ROLLBACK;
