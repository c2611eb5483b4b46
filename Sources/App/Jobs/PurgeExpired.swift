import Accounts
import JobQueue
import Outbox
import Postgres

/// Deletes expired sessions, counts of sign-in attempts whose window has ended, and jobs discarded more than 30 days ago, in
/// transactions of at most 1,000 rows each.
struct PurgeExpired: Job {
    static let kind: JobKind = "purge_expired"
    static let queue = QueueName.maintenance
    static let priority = JobPriority.low
    static let retryPolicy = RetryPolicy.brief

    func run(_ context: JobContext) async throws -> JobOutcome {
        var deleted = 0
        repeat {
            let (sessions, attempts) = try await context.database.pipeline(
                .task(.maintain), SignInQueries.deleteExpiredSessions, SignInQueries.deleteEndedWindows)
            let jobs = try await context.database.pipeline(
                .queueOperations, JobQueries.deleteDiscarded(olderThan: .seconds(30 * 86_400)))
            deleted = max(sessions, attempts, jobs)
        } while deleted == 1_000 && context.lease.isHeld
        return .done
    }
}
