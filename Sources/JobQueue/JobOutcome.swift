import Postgres

/// How an attempt ended, and what is written in the transaction that says so. The writes are committed if and only if the lease is
/// still held at that moment. A transaction that meets a conflict is run again, so a write has no effects beside the database.
package enum JobOutcome: Sendable {
    package typealias Write = @Sendable (Transaction) async throws -> Void

    /// The job is done and leaves nothing to write.
    case done
    /// The job is done; its effects are written in the job's tenant.
    case finish(Write)
    /// The attempt failed. The job is tried again by its retry policy, or after `delay` when one is given, counted from the end of
    /// the attempt; after the last attempt it is discarded. The write happens either way.
    case retry(error: String, delay: Duration? = nil, write: Write? = nil)
    /// Trying again is useless: the job is kept as discarded.
    case discard(error: String, write: Write? = nil)
}

/// How an attempt ended, for metrics.
package enum JobEnd: String, Sendable, CaseIterable {
    case done, retried, discarded
    /// Another process had taken the job over; nothing was written.
    case leaseLost = "lease_lost"
    /// The end could not be written; the job is taken over when the lease has expired.
    case unwritten
}
