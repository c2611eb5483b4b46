-- What is closed and not yet archived waits for nobody: it stands after all that is open, and the order of the inbox (priority,
-- deadline, arrival) holds within each of the two. A generated column, so that an index can begin with it.
ALTER TABLE tickets ADD COLUMN is_closed boolean NOT NULL GENERATED ALWAYS AS (status = 'closed') STORED;

DROP INDEX tickets_of_owner, tickets_of_team, tickets_of_nobody, tickets_archived;
CREATE INDEX tickets_of_owner ON tickets (tenant_id, owner_id, is_closed, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_of_team ON tickets (tenant_id, is_closed, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL;
CREATE INDEX tickets_of_nobody ON tickets (tenant_id, is_closed, priority, deadline, answered_at, number)
  WHERE archived_at IS NULL AND owner_id IS NULL;
CREATE INDEX tickets_archived ON tickets (tenant_id, is_closed, priority, deadline, answered_at, number)
  WHERE archived_at IS NOT NULL;
