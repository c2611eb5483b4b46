import Postgres
import Synchronization

/// A process' hold on a job for the time of one attempt. It is renewed while the handler runs. From any thread.
package final class Lease: Sendable {
    package let tenant: Int
    package let job: Int
    /// Raised by every claim: with `worker` it tells this attempt's writes from those of whoever takes the job over.
    package let attempt: Int
    let worker: String
    let duration: Duration
    private let database: Database
    private let state: Mutex<State>

    private struct State {
        /// By the process' own clock, which goes on while the process is stopped; never later than what the database has.
        var heldUntil: ContinuousClock.Instant
        var isLost = false
    }

    /// - Parameter claimedAt: a moment before the claim was sent.
    init(_ job: ClaimedJob, worker: String, duration: Duration, claimedAt: ContinuousClock.Instant, database: Database) {
        (tenant, self.job, attempt) = (job.tenant, job.id, job.attempt)
        self.worker = worker
        self.duration = duration
        self.database = database
        state = Mutex(State(heldUntil: claimedAt + duration))
    }

    /// Whether the lease is still this attempt's as far as the process knows, without asking the database. Enough to stop useless
    /// work by, not enough to go ahead with an effect that cannot be taken back.
    package var isHeld: Bool { state.withLock { !$0.isLost && $0.heldUntil > .now } }

    /// Asks the database, in a transaction of its own, whether the lease is held, and extends it to its full length. To be called
    /// right before an effect that cannot be taken back and has no row in the database; one that has uses `confirmation`.
    ///
    /// - Returns: false when the job was taken over, discarded or may be taken over at any moment: then leave the effect.
    /// - Throws: `PostgresError`.
    package func confirm() async throws -> Bool {
        let now = ContinuousClock.now
        let isHeld = try await database.pipeline(.job(tenant: tenant), confirmation.affected) == 1
        if isHeld { extend(from: now) } else { lose() }
        return isHeld
    }

    /// The same as a part of another statement, which then happens if and only if the lease is held, in one transaction:
    ///
    ///     WITH lease AS (\(context.lease.confirmation))
    ///     UPDATE emails SET state = 'transmitting' WHERE … AND EXISTS (SELECT FROM lease)
    ///
    /// It locks the job's row, so nobody takes the job over between the check and the commit.
    package var confirmation: SQL {
        """
        UPDATE jobs SET leased_until = clock_timestamp() + make_interval(secs => \(duration.seconds))
        WHERE \(fence) AND leased_until > clock_timestamp()
        RETURNING id
        """
    }

    /// The condition on the table `jobs` of every write that an attempt makes: no row when the job is no longer this attempt's.
    var fence: SQL {
        "jobs.tenant_id = \(tenant) AND jobs.id = \(job) AND jobs.attempt = \(attempt) AND jobs.leased_by = \(worker)"
    }

    func extend(from moment: ContinuousClock.Instant) {
        state.withLock { $0.heldUntil = max($0.heldUntil, moment + duration) }
    }

    func lose() { state.withLock { $0.isLost = true } }
}
