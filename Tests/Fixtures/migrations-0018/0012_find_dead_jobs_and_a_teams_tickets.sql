-- The list of dead jobs read all jobs; a team that goes looked through all tickets for its own, twice.
CREATE INDEX jobs_dead ON jobs (died_at DESC) WHERE died_at IS NOT NULL;
CREATE INDEX tickets_of_one_team ON tickets (tenant_id, team_id) WHERE team_id IS NOT NULL;
