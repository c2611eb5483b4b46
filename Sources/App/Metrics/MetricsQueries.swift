import Postgres

/// Jobs of one kind that wait, or wait no more.
struct WaitingJobs: Sendable {
    let kind: String
    let state: String
    let jobs: Int
    /// Seconds.
    let oldest: Double
}

enum MetricsQueries {
    /// Asked under the task of working, over all tenants. Walks jobs_due and jobs_discarded, no further than 500 of each.
    static var waiting: Query<[WaitingJobs]> {
        let sql: SQL = """
            SELECT kind, state, count(*), greatest(0, extract(epoch FROM now() - min(since)))::float8
            FROM (
              (SELECT kind, CASE WHEN run_at <= now() THEN 'due' ELSE 'later' END AS state,
                CASE WHEN run_at <= now() THEN run_at ELSE created_at END AS since
              FROM jobs WHERE discarded_at IS NULL ORDER BY run_at, id LIMIT 500)
              UNION ALL
              (SELECT kind, 'dead', discarded_at FROM jobs WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC LIMIT 500)
            ) AS j
            GROUP BY kind, state
            ORDER BY kind, state
            """
        return sql.all(WaitingJobs.init)
    }
}
