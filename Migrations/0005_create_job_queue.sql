-- The job queue (Sources/JobQueue). A job is enqueued in the transaction that wants it, claimed by a lease in a short transaction
-- of its own, run without one, and finished (deleted, retried or discarded) in the transaction of its effects.

CREATE TABLE jobs (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[A-Za-z][A-Za-z0-9_.]{0,59}$'),
  queue text COLLATE "C" NOT NULL CHECK (queue ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- within a tenant and queue: the lower number first
  priority smallint NOT NULL DEFAULT 5 CHECK (priority BETWEEN 0 AND 9),
  payload jsonb NOT NULL DEFAULT '{}',
  unique_key text COLLATE "C" CHECK (length(unique_key) BETWEEN 1 AND 200),
  run_at timestamptz NOT NULL DEFAULT now(),
  -- Raised by every claim and never set back: with leased_by it fences off whoever lost the lease.
  attempt int NOT NULL DEFAULT 0,
  -- Attempts that do not count towards the limit: claimed and released unbegun, or made before an operator's retry.
  waived_attempts int NOT NULL DEFAULT 0 CHECK (waived_attempts BETWEEN 0 AND attempt),
  leased_until timestamptz,
  leased_by text,
  last_error text CHECK (length(last_error) <= 2000),
  discarded_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((leased_until IS NULL) = (leased_by IS NULL)),
  CHECK (leased_until IS NULL OR discarded_at IS NULL)
) WITH (
  -- A claim and a renewal change no indexed column: with room on the page they touch no index. No index may ever mention leased_until.
  fillfactor = 80,
  -- Rows live for moments: clean up by count, not by share of the table.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0,
  autovacuum_vacuum_insert_scale_factor = 0.2, autovacuum_analyze_scale_factor = 0.2, autovacuum_analyze_threshold = 5000
);

-- The claim skips from one (tenant, priority, kind) of a queue to the next and reads the first due rows of each, so its cost is bound
-- by the tenants it passes and not by the rows they have.
CREATE INDEX jobs_to_claim ON jobs (queue, tenant_id, priority, kind, run_at, id) WHERE discarded_at IS NULL;
-- At most one undiscarded job of a kind with the same key.
CREATE UNIQUE INDEX jobs_unique_key ON jobs (tenant_id, kind, unique_key) WHERE unique_key IS NOT NULL AND discarded_at IS NULL;
CREATE INDEX jobs_discarded ON jobs (discarded_at DESC, id) WHERE discarded_at IS NOT NULL;

CALL enable_tenant_rls('jobs');
CREATE POLICY work ON jobs USING (current_task() = 'work');

-- Recurring work. The process that finds a slot due moves next_run_at and enqueues the job in one transaction; the row's lock and the
-- job's unique key for the slot make it one job however many processes look.
CREATE TABLE job_schedules (
  tenant_id bigint NOT NULL DEFAULT 0 REFERENCES tenants,
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[A-Za-z][A-Za-z0-9_.]{0,59}$'),
  queue text COLLATE "C" NOT NULL CHECK (queue ~ '^[a-z][a-z0-9_]{0,39}$'),
  priority smallint NOT NULL DEFAULT 5 CHECK (priority BETWEEN 0 AND 9),
  payload jsonb NOT NULL DEFAULT '{}',
  every interval NOT NULL CHECK (every >= interval '1 second'),
  next_run_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, kind)
);
ALTER TABLE job_schedules ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_schedules FORCE ROW LEVEL SECURITY;
CREATE POLICY work ON job_schedules USING (current_task() = 'work');
GRANT SELECT, INSERT, UPDATE, DELETE ON job_schedules TO retorno_app;
