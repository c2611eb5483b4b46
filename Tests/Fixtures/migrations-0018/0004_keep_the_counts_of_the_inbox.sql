-- The counts by status are exact and never counted live: each list of the inbox has a row a status, moved by triggers in
-- the transaction that moves the ticket. Lists: 'team' (all), 'unassigned', 'owner' and 'follower' (one of each a member).
CREATE TABLE ticket_counts (
  tenant_id bigint NOT NULL REFERENCES tenants,
  list text NOT NULL CHECK (list IN ('team', 'unassigned', 'owner', 'follower')),
  member_id bigint NOT NULL,
  is_archived boolean NOT NULL,
  status text NOT NULL,
  tickets bigint NOT NULL,
  PRIMARY KEY (tenant_id, list, member_id, is_archived, status)
) WITH (fillfactor = 50);
CALL keep_to_tenant('ticket_counts');

-- Each function sums +1 for where a ticket now stands and −1 for where it stood; what did not move cancels out.
-- Rows are locked in the order of their key, so that two statements wait for each other instead of deadlocking.

CREATE FUNCTION count_opened_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_counts AS c
  SELECT t.tenant_id, l.list, l.member_id, t.archived_at IS NOT NULL, t.status, count(*)
  FROM opened AS t
  CROSS JOIN LATERAL (VALUES
    ('team', 0::bigint),
    (CASE WHEN t.owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(t.owner_id, 0))
  ) AS l(list, member_id)
  GROUP BY 1, 2, 3, 4, 5
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (tenant_id, list, member_id, is_archived, status) DO UPDATE SET tickets = c.tickets + excluded.tickets;
  RETURN NULL;
END $$;

CREATE FUNCTION count_moved_tickets() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_counts AS c
  WITH moved AS (
    SELECT tenant_id, number, owner_id, archived_at, status, 1 AS by FROM after
    UNION ALL
    SELECT tenant_id, number, owner_id, archived_at, status, -1 FROM before
  ), standing AS (
    SELECT tenant_id, 'team' AS list, 0::bigint AS member_id, archived_at, status, by FROM moved
    UNION ALL
    SELECT tenant_id, CASE WHEN owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(owner_id, 0),
      archived_at, status, by
    FROM moved
    UNION ALL
    SELECT m.tenant_id, 'follower', f.member_id, m.archived_at, m.status, m.by
    FROM moved AS m
    JOIN followers AS f ON f.tenant_id = m.tenant_id AND f.ticket_number = m.number
  )
  SELECT tenant_id, list, member_id, archived_at IS NOT NULL, status, sum(by)
  FROM standing
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(by) <> 0
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

CREATE TRIGGER count_opened AFTER INSERT ON tickets
REFERENCING NEW TABLE AS opened
FOR EACH STATEMENT EXECUTE FUNCTION count_opened_tickets();

CREATE TRIGGER count_moved AFTER UPDATE ON tickets
REFERENCING OLD TABLE AS before NEW TABLE AS after
FOR EACH STATEMENT EXECUTE FUNCTION count_moved_tickets();

CREATE TRIGGER count_followed AFTER INSERT OR DELETE ON followers
FOR EACH ROW EXECUTE FUNCTION count_followed_ticket();

-- The NPS of any survey and span of days is a sum of these rows. A day is one of the tenant's own zone.
CREATE TABLE opinion_counts (
  tenant_id bigint NOT NULL REFERENCES tenants,
  survey_id bigint NOT NULL,
  day date NOT NULL,
  score_class text NOT NULL,
  opinions bigint NOT NULL,
  PRIMARY KEY (tenant_id, survey_id, day, score_class),
  FOREIGN KEY (tenant_id, survey_id) REFERENCES surveys
) WITH (fillfactor = 70);
CALL keep_to_tenant('opinion_counts');

CREATE FUNCTION count_arrived_opinions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO opinion_counts AS c
  SELECT a.tenant_id, a.survey_id, (a.answered_at AT TIME ZONE t.time_zone)::date, a.score_class, count(*)
  FROM arrived AS a
  JOIN tenants AS t ON t.id = a.tenant_id
  GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 3, 4
  ON CONFLICT (tenant_id, survey_id, day, score_class) DO UPDATE SET opinions = c.opinions + excluded.opinions;
  RETURN NULL;
END $$;

CREATE TRIGGER count_arrived AFTER INSERT ON opinions
REFERENCING NEW TABLE AS arrived
FOR EACH STATEMENT EXECUTE FUNCTION count_arrived_opinions();
