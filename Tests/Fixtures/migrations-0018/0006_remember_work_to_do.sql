-- A job is enqueued in the transaction that wants it, and taken with FOR UPDATE SKIP LOCKED in the transaction that does it,
-- so a worker that dies gives it back at that moment. One that failed too often is dead: kept, and shown.
CREATE TABLE jobs (
  tenant_id bigint NOT NULL REFERENCES tenants,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  subject_id bigint NOT NULL,
  run_at timestamptz NOT NULL DEFAULT now(),
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  died_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE died_at IS NULL;
CALL keep_to_tenant('jobs');
CREATE POLICY work ON jobs USING (current_task() = 'work');
