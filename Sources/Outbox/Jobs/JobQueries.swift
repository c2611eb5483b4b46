import Foundation
import Postgres

package struct Job: Sendable {
    package let tenant: Int
    package let id: Int
    package let kind: String
    package let subject: Int
    package let attempts: Int
}

package enum JobQueries {
    /// The next job that is due and that no other worker holds; its row stays locked until the transaction ends. Walks jobs_due.
    package static var next: Query<Job?> {
        let sql: SQL = """
            SELECT tenant_id, id, kind, subject_id, attempts
            FROM jobs
            WHERE discarded_at IS NULL AND run_at <= now()
            ORDER BY run_at, id
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """
        return sql.first(Job.init)
    }

    /// From here on the transaction works in the job's tenant.
    package static func enter(tenant: Int) -> Query<String> {
        let sql: SQL = "SELECT set_config('app.tenant_id', \(String(tenant)), true)"
        return sql.value(String.self)
    }

    package static func remove(_ job: Job) -> Query<Int> {
        let sql: SQL = "DELETE FROM jobs WHERE tenant_id = \(job.tenant) AND id = \(job.id)"
        return sql.affected
    }

    package static func postpone(_ job: Job, by delay: Double, error: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs
            SET attempts = attempts + 1, run_at = now() + make_interval(secs => \(delay)), last_error = \(error)
            WHERE tenant_id = \(job.tenant) AND id = \(job.id)
            """
        return sql.affected
    }

    package static func bury(_ job: Job, error: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE jobs SET attempts = attempts + 1, discarded_at = now(), last_error = \(error)
            WHERE tenant_id = \(job.tenant) AND id = \(job.id)
            """
        return sql.affected
    }
}
