import Postgres

/// How many jobs of a kind are in a state, over all tenants.
package struct JobCount: Sendable, Equatable {
    package let queue: QueueName
    package let kind: JobKind
    package let state: JobState
    /// Of each tenant counted up to 1,000.
    package let jobs: Int
    /// How long the oldest has been due, runs past its time, or is discarded, in seconds; 0 for what is still to come.
    package let oldest: Double
}

extension JobQueries {
    /// For metrics. Under `SessionVariables.queueOperations`. Scans jobs_to_claim from group to group, and the latest 1,000 of
    /// jobs_discarded.
    package static var counts: Query<[JobCount]> {
        let sql: SQL = """
            WITH RECURSIVE \(groups)
            SELECT queue, kind, state, sum(jobs)::bigint, max(oldest)::float8
            FROM (
              SELECT g.queue, g.kind, c.state, c.jobs, c.oldest
              FROM groups AS g
              CROSS JOIN LATERAL (
                SELECT \(JobState.sql) AS state, count(*) AS jobs, greatest(0, extract(epoch FROM now() - min(j.run_at))) AS oldest
                FROM (
                  SELECT * FROM jobs AS j
                  WHERE j.queue = g.queue AND j.tenant_id = g.tenant_id AND j.priority = g.priority AND j.kind = g.kind
                    AND j.discarded_at IS NULL
                  ORDER BY j.run_at, j.id LIMIT 1000
                ) AS j
                GROUP BY 1
              ) AS c
              UNION ALL
              SELECT d.queue, d.kind, 'discarded', count(*), extract(epoch FROM now() - min(d.discarded_at))
              FROM (SELECT queue, kind, discarded_at FROM jobs WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC LIMIT 1000) AS d
              GROUP BY d.queue, d.kind
            ) AS counted
            GROUP BY queue, kind, state
            ORDER BY queue, kind, state
            """
        return sql.all(JobCount.init)
    }
}
