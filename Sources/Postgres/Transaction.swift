import CLibpq
import Reactor

/// A transaction that is under way, valid inside the closure it was given to. From any task.
package struct Transaction: Sendable {
    let connection: Connection
    let number: UInt64

    /// Sends the queries together and waits for all answers, in one trip. BEGIN and the settings leave with the
    /// first. When one fails the transaction is broken, and only a rollback is left.
    ///
    /// - Throws: `PostgresError`; `CancellationError` when the task is cancelled, whereupon the server is asked to
    ///   stop.
    package func run<each Output>(_ queries: repeat Query<each Output>) async throws -> (repeat each Output) {
        var statements: [SQL] = []
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await send(statements).makeIterator()
        return try (repeat (each queries).decode(answers.take()))
    }

    /// The same for a single query.
    package func run<Output>(_ query: Query<Output>) async throws -> Output {
        var answers = try await send([query.sql]).makeIterator()
        return try query.decode(answers.take())
    }

    func send(_ statements: [SQL]) async throws -> [ResultSet] {
        let tripNumber = Trip.nextNumber()
        let (connection, number) = (connection, number)
        try statements.check()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let trip = Trip(number: tripNumber, statements: statements, continuation: continuation)
                connection.loop.enter(connection) { $0.run(number, trip) }
                if Task.isCancelled { connection.loop.enter(connection) { $0.cancel(tripNumber) } }
            }
        } onCancel: {
            connection.loop.enter(connection) { $0.cancel(tripNumber) }
        }
    }

    /// Throws what broke the transaction, should its body have gone on after an error.
    func commit() async throws {
        if let error = await connection.brokenBy { throw error }
        let answers = try await end("COMMIT")
        if answers.first?.tag == "ROLLBACK" {
            throw PostgresError.server(ServerError(sqlState: "25P02", message: "the transaction was broken"))
        }
    }

    /// Never throws: a connection that cannot roll back is ended, which does the same.
    func rollback() async { _ = try? await end("ROLLBACK") }

    private func end(_ command: SQL) async throws -> [ResultSet] {
        let (connection, number) = (connection, number)
        return try await withCheckedThrowingContinuation { continuation in
            connection.loop.enter(connection) { $0.end(number, command, continuation) }
        }
    }
}
