import Synchronization

/// Statements sent together in one round trip; when one fails, the server skips the rest.
struct Batch: Sendable {
    /// Identifies the batch for cancellation; unique in the process.
    let number: UInt64
    var statements: [SQL]
    /// How many of the first statements have no answer for the caller (BEGIN, variables, guard).
    var preambleCount = 0
    var end = End.none
    /// Exempt from the client's timeout: a migration waits for its lock.
    var noTimeout = false
    var continuation: CheckedContinuation<[ResultSet], any Error>?

    /// What the arrival of its answers means for the connection.
    enum End {
        /// The transaction keeps the connection.
        case none
        /// The connection is released.
        case release
        /// The last statement is the transaction's COMMIT. The connection is released if the server reached it; if a
        /// statement before it failed, the transaction must still be rolled back.
        case commit
    }

    static func nextNumber() -> UInt64 { counter.add(1, ordering: .relaxed).newValue }
    private static let counter = Atomic<UInt64>(0)
}

/// A batch that was sent: its steps and the answers so far. Owned by its connection alone.
final class InFlightBatch {
    var batch: Batch
    var steps: [Step] = []
    /// The index of the step that the next result answers.
    var next = 0
    var results: [ResultSet] = []
    /// The first error; statements skipped because of it report none of their own.
    var error: PostgresError?

    init(_ batch: Batch) {
        self.batch = batch
        steps.reserveCapacity(batch.statements.count + 1)
        results.reserveCapacity(batch.statements.count - batch.preambleCount)
    }

    enum Step {
        case prepare(PreparedStatement)
        case deallocate(PreparedStatement)
        case deallocateAll
        case preamble
        case answer
    }
}
