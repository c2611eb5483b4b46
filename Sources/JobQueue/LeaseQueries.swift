import Foundation
import Postgres

/// A job by its key.
struct JobID: Hashable, Sendable {
    let tenant: Int
    let id: Int
}

enum LeaseQueries {
    /// Extends leases of one worker. A row that a transaction has locked just now, to finish the job or to confirm the lease, is passed
    /// over, so one long transaction cannot make all other leases expire. Under `SessionVariables.queue`.
    ///
    /// - Returns: those renewed.
    static func renew(_ leases: [Lease], worker: String, for duration: Duration) -> Query<[JobID]> {
        let sql: SQL = """
            WITH held AS (
              SELECT jobs.tenant_id, jobs.id
              FROM \(rows(of: leases)) AS l(tenant_id, id, attempt)
              JOIN jobs ON \(isOne(of: leases, worker))
              FOR UPDATE OF jobs SKIP LOCKED
            )
            UPDATE jobs SET leased_until = clock_timestamp() + make_interval(secs => \(duration.seconds))
            WHERE jobs.tenant_id = ANY (ARRAY(SELECT tenant_id FROM held)) AND jobs.id = ANY (ARRAY(SELECT id FROM held))
              AND EXISTS (SELECT FROM held WHERE held.tenant_id = jobs.tenant_id AND held.id = jobs.id)
            RETURNING jobs.tenant_id, jobs.id
            """
        return sql.all(JobID.init)
    }

    /// Which of them are still this worker's, locked or not.
    static func held(_ leases: [Lease], worker: String) -> Query<[JobID]> {
        let sql: SQL = """
            SELECT jobs.tenant_id, jobs.id
            FROM \(rows(of: leases)) AS l(tenant_id, id, attempt)
            JOIN jobs ON \(isOne(of: leases, worker))
            """
        return sql.all(JobID.init)
    }

    /// Gives back what was claimed and not begun; the attempt does not count.
    static func release(_ leases: [Lease], worker: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs SET leased_until = NULL, leased_by = NULL, waived_attempts = waived_attempts + 1
            FROM \(rows(of: leases)) AS l(tenant_id, id, attempt)
            WHERE \(isOne(of: leases, worker))
            """
        return sql.affected
    }

    static func finish(_ lease: Lease) -> Query<Int> {
        let sql: SQL = "DELETE FROM jobs WHERE \(lease.fence)"
        return sql.affected
    }

    /// The rest is counted from now, the end of the attempt, not from the transaction's beginning.
    static func retry(_ lease: Lease, after delay: Duration, error: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs
            SET run_at = clock_timestamp() + make_interval(secs => \(delay.seconds)), last_error = \(shortened(error)),
              leased_until = NULL, leased_by = NULL
            WHERE \(lease.fence)
            """
        return sql.affected
    }

    static func discard(_ lease: Lease, error: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs
            SET discarded_at = clock_timestamp(), last_error = \(shortened(error)), leased_until = NULL, leased_by = NULL
            WHERE \(lease.fence)
            """
        return sql.affected
    }

    private static func rows(of leases: [Lease]) -> SQL {
        "unnest(\(leases.map(\.tenant)), \(leases.map(\.job)), \(leases.map(\.attempt)))"
    }

    /// The arrays make the primary key the only way to the rows, whatever the planner takes the table's size for.
    private static func isOne(of leases: [Lease], _ worker: String) -> SQL {
        """
        jobs.tenant_id = ANY (\(leases.map(\.tenant))) AND jobs.id = ANY (\(leases.map(\.job)))
        AND jobs.tenant_id = l.tenant_id AND jobs.id = l.id AND jobs.attempt = l.attempt AND jobs.leased_by = \(worker)
        """
    }

    /// As much as the column takes; the server refuses NUL in a text.
    private static func shortened(_ error: String) -> String {
        String(String.UnicodeScalarView(error.unicodeScalars.filter { $0 != "\0" }.prefix(2_000)))
    }
}
