import Foundation
import Postgres

/// Where a job stands. Declared here and in `JobState.sql`; a test compares them.
package enum JobState: String, Sendable, CaseIterable, PostgresCodable {
    /// Its time has come, or its worker's lease has expired.
    case due
    /// A worker holds a lease on it.
    case running
    /// Not before a time to come, never tried.
    case scheduled
    /// Not before a time to come, tried in vain.
    case retrying
    /// Given up, and kept for a person to look at.
    case discarded

    /// The state of a row of `jobs AS j`.
    static var sql: SQL {
        """
        CASE
          WHEN j.discarded_at IS NOT NULL THEN 'discarded'
          WHEN j.leased_until > now() THEN 'running'
          WHEN j.run_at <= now() THEN 'due'
          WHEN j.attempt > j.waived_attempts THEN 'retrying'
          ELSE 'scheduled'
        END
        """
    }
}

/// A job as a list shows it. The payload may hold what people wrote and is not shown.
package struct JobRow: Sendable {
    package let tenant: Int
    package let id: Int
    package let kind: JobKind
    package let queue: QueueName
    package let state: JobState
    package let runAt: Date
    /// Attempts made, one under way included.
    package let attempts: Int
    package let leasedBy: String?
    package let leasedUntil: Date?
    package let lastError: String?
    package let discardedAt: Date?
    package let createdAt: Date
}

extension JobQueries {
    /// What `list` reads of one tenant's jobs of a kind at most.
    private static let depth = 1_000

    /// Jobs in a state, the longest due first, discarded ones the latest first. Under `SessionVariables.queueOperations`.
    ///
    /// Scans jobs_discarded or, from group to group, jobs_to_claim: of a tenant's jobs of a kind the first 1,000 that can be in the state.
    ///
    /// - Parameter limit: at most so many rows.
    package static func list(_ state: JobState, queue: QueueName? = nil, tenant: Int? = nil, limit: Int = 100) -> Query<[JobRow]> {
        let columns: SQL = """
            SELECT j.tenant_id, j.id, j.kind, j.queue, \(JobState.sql), j.run_at, j.attempt - j.waived_attempts, j.leased_by,
              j.leased_until, j.last_error, j.discarded_at, j.created_at
            """
        let wanted: SQL = "(\(queue)::text IS NULL OR j.queue = \(queue)) AND (\(tenant)::bigint IS NULL OR j.tenant_id = \(tenant))"
        if state == .discarded {
            let sql: SQL = """
                \(columns) FROM jobs AS j WHERE j.discarded_at IS NOT NULL AND \(wanted) ORDER BY j.discarded_at DESC, j.id LIMIT \(limit)
                """
            return sql.all(JobRow.init)
        }
        let time: SQL = state == .scheduled || state == .retrying ? "j.run_at > now()" : "j.run_at <= now()"
        let sql: SQL = """
            WITH RECURSIVE \(groups)
            \(columns)
            FROM groups AS g
            CROSS JOIN LATERAL (
              SELECT * FROM jobs AS j
              WHERE j.queue = g.queue AND j.tenant_id = g.tenant_id AND j.priority = g.priority AND j.kind = g.kind
                AND j.discarded_at IS NULL AND \(time)
              ORDER BY j.run_at, j.id LIMIT \(literal: depth)
            ) AS j
            WHERE \(wanted) AND \(JobState.sql) = \(state)
            ORDER BY j.run_at, j.id
            LIMIT \(limit)
            """
        return sql.all(JobRow.init)
    }

    /// Has a job that is discarded or waits run at once, with all its attempts before it. One that runs is left alone.
    ///
    /// - Returns: whether there was such a job. False too when it is discarded and another one with its unique key exists.
    package static func retry(_ id: Int, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs AS j
            SET run_at = clock_timestamp(), waived_attempts = attempt, discarded_at = NULL, leased_until = NULL, leased_by = NULL
            WHERE j.tenant_id = \(tenant) AND j.id = \(id) AND (j.leased_until IS NULL OR j.leased_until <= now())
              AND (j.discarded_at IS NULL OR j.unique_key IS NULL OR NOT EXISTS (
                SELECT FROM jobs AS o
                WHERE o.tenant_id = j.tenant_id AND o.kind = j.kind AND o.unique_key = j.unique_key AND o.discarded_at IS NULL))
            """
        return sql.affected
    }

    /// Gives a job up. One that runs loses its lease: what its handler has not written yet is not written.
    package static func discard(_ id: Int, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs
            SET discarded_at = clock_timestamp(), leased_until = NULL, leased_by = NULL,
              last_error = coalesce(last_error, 'discarded by an operator')
            WHERE tenant_id = \(tenant) AND id = \(id) AND discarded_at IS NULL
            """
        return sql.affected
    }

    /// Deletes jobs discarded longer ago than `age`, with their payloads; at most 1,000 at once.
    package static func deleteDiscarded(olderThan age: Duration) -> Query<Int> {
        let sql: SQL = """
            DELETE FROM jobs
            WHERE (tenant_id, id) IN (
              SELECT tenant_id, id FROM jobs
              WHERE discarded_at < now() - make_interval(secs => \(age.seconds)) ORDER BY discarded_at LIMIT 1000)
            """
        return sql.affected
    }

    /// Every (queue, tenant, priority, kind) that has undiscarded jobs, by one index probe each; at most 5,000.
    static var groups: SQL {
        """
        groups AS (
          (SELECT queue, tenant_id, priority, kind, 1 AS position
           FROM jobs WHERE discarded_at IS NULL ORDER BY queue, tenant_id, priority, kind LIMIT 1)
          UNION ALL
          SELECT n.*, g.position + 1
          FROM groups AS g
          CROSS JOIN LATERAL (
            SELECT j.queue, j.tenant_id, j.priority, j.kind
            FROM jobs AS j
            WHERE j.discarded_at IS NULL AND (j.queue, j.tenant_id, j.priority, j.kind) > (g.queue, g.tenant_id, g.priority, g.kind)
            ORDER BY j.queue, j.tenant_id, j.priority, j.kind LIMIT 1
          ) AS n
          WHERE g.position < 5000
        )
        """
    }
}
