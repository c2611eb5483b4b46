import Postgres

/// Work that is done later, by whichever process has a slot free.
///
/// The value is its own payload: it is stored as JSON (keys as declared, dates as seconds since 1970) and decoded by the process that
/// does the work, which may be newer or older than the one that enqueued it. A new property therefore needs a default or an optional.
///
/// A job runs at least once: a process may die after the effect and before the row is gone. An effect that must not happen twice
/// is either a write in the transaction that finishes the job, or goes through `Lease.confirmation`.
package protocol Job: Codable, Sendable {
    /// The name in the database. Renaming it orphans the rows there are.
    static var kind: JobKind { get }
    /// Which slots it runs in.
    static var queue: QueueName { get }
    /// The order within a tenant and queue.
    static var priority: JobPriority { get }
    /// How often it is tried, and how long after one another.
    static var retryPolicy: RetryPolicy { get }
    /// A handler that takes longer is cancelled, its lease no longer renewed, and the attempt counts as failed. Checked at every
    /// renewal of leases, so up to a third of a lease late.
    static var timeLimit: Duration { get }
}

extension Job {
    package static var priority: JobPriority { .normal }
    package static var retryPolicy: RetryPolicy { .standard }
    package static var timeLimit: Duration { .seconds(600) }
}

/// A kind of job as its row names it: letters, digits, `_` and `.`, at most 60.
package struct JobKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, PostgresArrayElement, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package var description: String { rawValue }
}

/// A queue, with slots of its own in each process: lower-case letters, digits and `_`, at most 40.
package struct QueueName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, PostgresArrayElement, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package var description: String { rawValue }
}

/// The order within one tenant's jobs of a queue: lower numbers first. Tenants take turns whatever their jobs' priority.
package enum JobPriority: Int16, Sendable, CaseIterable, PostgresCodable {
    case high = 2
    case normal = 5
    case low = 8
}
