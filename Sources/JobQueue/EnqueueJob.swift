import Foundation
import Postgres

/// Statements on the table `jobs`. Those of the command line are in `ListJobs.swift`.
package enum JobQueries {
    /// Enqueues a job in the caller's transaction; row security keeps it to the caller's tenant.
    ///
    /// - Parameters:
    ///   - runAt: not before this; nil is at once.
    ///   - uniqueKey: at most one undiscarded job of this kind and tenant has it.
    /// - Returns: the job's id; nil when a job with that key waits or runs already.
    package static func enqueue<Work: Job>(
        _ job: Work, tenant: Int, runAt: Date? = nil, uniqueKey: String? = nil
    ) throws -> Query<Int?> {
        if runAt == nil { EnqueuedQueues.current?.insert(Work.queue) }
        let sql: SQL = """
            INSERT INTO jobs (tenant_id, kind, queue, priority, payload, run_at, unique_key)
            VALUES (\(tenant), \(Work.kind), \(Work.queue), \(Work.priority), \(try JobPayload.encode(job))::jsonb,
              coalesce(\(runAt), now()), \(uniqueKey))
            \(onConflict)
            RETURNING id
            """
        return sql.firstValue(Int.self)
    }

    /// Without the predicate the partial index would not be found.
    static let onConflict: SQL = """
        ON CONFLICT (tenant_id, kind, unique_key) WHERE unique_key IS NOT NULL AND discarded_at IS NULL DO NOTHING
        """
}

extension SQL {
    /// An INSERT of one job for each row, to stand at the end of a statement whose WITH made the rows:
    ///
    ///     "WITH email AS (INSERT INTO emails … RETURNING tenant_id, id) \
    ///     \(SQL.enqueue(SendEmail.self, from: "SELECT tenant_id, jsonb_build_object('email', id) FROM email"))"
    ///
    /// - Parameters:
    ///   - rows: a SELECT of tenant and payload; the payload's keys are the job's properties.
    ///   - runAt: an expression; not before this.
    package static func enqueue<Work: Job>(_: Work.Type, from rows: SQL, runAt: SQL? = nil) -> SQL {
        if runAt == nil { EnqueuedQueues.current?.insert(Work.queue) }
        return """
            INSERT INTO jobs (tenant_id, kind, queue, priority, payload, run_at)
            SELECT r.tenant_id, \(Work.kind)::text, \(Work.queue)::text, \(Work.priority)::smallint, r.payload, \(runAt ?? "now()")
            FROM (\(rows)) AS r(tenant_id, payload)
            """
    }

    /// The same with a key for each row, of which at most one undiscarded job exists.
    ///
    /// - Parameter rows: a SELECT of tenant, payload and key.
    package static func enqueueUnique<Work: Job>(_: Work.Type, from rows: SQL, runAt: SQL? = nil) -> SQL {
        if runAt == nil { EnqueuedQueues.current?.insert(Work.queue) }
        return """
            INSERT INTO jobs (tenant_id, kind, queue, priority, payload, unique_key, run_at)
            SELECT r.tenant_id, \(Work.kind)::text, \(Work.queue)::text, \(Work.priority)::smallint, r.payload, r.unique_key,
              \(runAt ?? "now()")
            FROM (\(rows)) AS r(tenant_id, payload, unique_key)
            \(JobQueries.onConflict)
            """
    }
}
