import Synchronization

/// Statements that leave together and come back together; when one fails the server skips the rest.
struct Trip: Sendable {
    /// Tells this trip from all others, for whoever wants to cancel it.
    let number: UInt64
    var statements: [SQL]
    /// How many of the first statements are nobody's question (BEGIN, settings).
    var hidden = 0
    var end = End.none
    /// It may take as long as it takes (a migration waits for its lock).
    var isPatient = false
    var continuation: CheckedContinuation<[ResultSet], any Error>?

    /// What its return means for the connection.
    enum End {
        /// Whoever has the connection keeps it.
        case none
        /// The connection is released.
        case release
        /// Its last statement is the COMMIT of a transaction: the connection is released if the server reached it. When
        /// a statement before it failed, the transaction is still to be rolled back.
        case commit
    }

    static func nextNumber() -> UInt64 { counter.add(1, ordering: .relaxed).newValue }
    private static let counter = Atomic<UInt64>(0)
}

/// A trip on its way: what has been sent of it, and what has come back. Its connection alone holds it.
final class Flight {
    var trip: Trip
    var steps: [Step] = []
    /// The step whose answer comes next.
    var next = 0
    var results: [ResultSet] = []
    /// The first real error; what the server skipped because of it says nothing of its own.
    var error: PostgresError?

    init(_ trip: Trip) {
        self.trip = trip
        steps.reserveCapacity(trip.statements.count + 1)
        results.reserveCapacity(trip.statements.count - trip.hidden)
    }

    enum Step {
        case prepare(Prepared)
        case deallocate(Prepared)
        case deallocateAll
        case hidden
        case answer
    }
}
