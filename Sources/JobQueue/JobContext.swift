import Foundation
import Logging
import Postgres

/// What a handler knows of the attempt it makes.
package struct JobContext: Sendable {
    /// Whose job it is; 0 is the installation.
    package let tenant: Int
    /// From 1; attempts before an operator's retry do not count.
    package let attempt: Int
    /// A `retry` of this attempt discards the job.
    package let isLastAttempt: Bool
    /// When it was to run.
    package let runAt: Date
    /// What a handler asks before an effect that cannot be taken back.
    package let lease: Lease
    package let database: Database
    package let logger: Logger
}
