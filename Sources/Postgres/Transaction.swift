import CLibpq
import Reactor
import Synchronization

/// An open transaction, valid inside the closure that received it. From any task.
package struct Transaction: Sendable {
    let connection: PostgresConnection
    let number: UInt64
    let outcome = Outcome()
    private let pending = PendingStatements()

    /// Adds a statement whose result nobody needs: it is sent in front of the next `run` or together with the COMMIT, so it costs no
    /// round trip of its own. Its error is thrown there.
    package func enqueue<Output>(_ query: Query<Output>) { pending.append(query.sql) }

    /// Sends the queries together and waits for all answers: one round trip. The first call also carries BEGIN, the
    /// session variables and the guard. When a query fails the transaction is aborted and can only be rolled back.
    ///
    /// - Throws: `PostgresError`; `CancellationError` when the task is cancelled, after asking the server to stop.
    package func run<each Output>(_ queries: repeat Query<each Output>) async throws -> (repeat each Output) {
        var statements: [SQL] = []
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await sendWithPending(statements).makeIterator()
        return try (repeat (each queries).decode(answers.take()))
    }

    /// The same for a single query.
    package func run<Output>(_ query: Query<Output>) async throws -> Output {
        var answers = try await sendWithPending([query.sql]).makeIterator()
        return try query.decode(answers.take())
    }

    private func sendWithPending(_ statements: [SQL]) async throws -> [ResultSet] {
        let pending = pending.take()
        return Array(try await send(pending + statements).dropFirst(pending.count))
    }

    /// Sends the last queries of the transaction and its COMMIT together, and waits for all answers: one round trip.
    /// Afterwards the transaction has ended, and `run` throws. As the first call of a body it makes the whole
    /// transaction one round trip.
    ///
    /// When a query fails, or a deferred constraint at the commit, the error is thrown and nothing of the transaction
    /// remains; conflicts run the closure again, as with any other error of `Database.transaction`. An answer that
    /// cannot be decoded (`one` without a row) is thrown after the commit, which stays.
    ///
    /// - Throws: `PostgresError`; `CancellationError` when the task is cancelled, in which case the commit may have
    ///   happened, as when a connection is lost.
    package func commit<each Output>(after queries: repeat Query<each Output>) async throws -> (repeat each Output) {
        var statements: [SQL] = []
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await sendAndCommit(statements).makeIterator()
        return try (repeat (each queries).decode(answers.take()))
    }

    /// The same for a single query.
    package func commit<Output>(after query: Query<Output>) async throws -> Output {
        var answers = try await sendAndCommit([query.sql]).makeIterator()
        return try query.decode(answers.take())
    }

    private func sendAndCommit(_ statements: [SQL]) async throws -> [ResultSet] {
        do {
            if let error = await connection.abortedBy { throw error }
            let pending = pending.take()
            let answers = try await send(pending + statements + ["COMMIT"], end: .commit)
            if answers.last?.tag == "ROLLBACK" { throw PostgresError.abortedTransaction }
            outcome.set(.committed)
            return Array(answers.dropFirst(pending.count))
        } catch {
            outcome.set(.failed(error))
            throw error
        }
    }

    func send(_ statements: [SQL]) async throws -> [ResultSet] { try await send(statements, end: .none) }

    private func send(_ statements: [SQL], end: Batch.End) async throws -> [ResultSet] {
        let batchNumber = Batch.nextNumber()
        let (connection, number) = (connection, number)
        try statements.check()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let batch = Batch(
                    number: batchNumber, statements: statements, end: end, continuation: continuation)
                connection.loop.enter(connection) { $0.run(number, batch) }
                if Task.isCancelled { connection.loop.enter(connection) { $0.cancel(batchNumber) } }
            }
        } onCancel: {
            connection.loop.enter(connection) { $0.cancel(batchNumber) }
        }
    }

    /// Commits, or throws the error that aborted the transaction when its body went on regardless.
    func commit() async throws {
        if let failure = outcome.failure { throw failure }
        if outcome.isCommitted { return }
        if let error = await connection.abortedBy { throw error }
        if !pending.isEmpty {
            _ = try await sendAndCommit([])
            return
        }
        let answers = try await end("COMMIT")
        if answers.first?.tag == "ROLLBACK" { throw PostgresError.abortedTransaction }
    }

    /// Never throws: a connection that cannot roll back is closed, which has the same effect.
    func rollback() async { _ = try? await end("ROLLBACK") }

    private func end(_ command: SQL) async throws -> [ResultSet] {
        let (connection, number) = (connection, number)
        return try await withCheckedThrowingContinuation { continuation in
            connection.loop.enter(connection) { $0.end(number, command, continuation) }
        }
    }
}

extension Transaction {
    /// The outcome of `commit(after:)`, which `Database.transaction` checks after the body: a failed commit is an error
    /// even if the body caught it, and after a successful one the body is not retried.
    final class Outcome: Sendable {
        private let state = Mutex(State.open)

        enum State: Sendable {
            case open
            case committed
            case failed(any Error)
        }

        /// The first outcome stays.
        func set(_ new: State) {
            state.withLock { state in
                if case .open = state { state = new }
            }
        }

        var isCommitted: Bool {
            if case .committed = state.withLock({ $0 }) { true } else { false }
        }

        var failure: (any Error)? {
            if case .failed(let error) = state.withLock({ $0 }) { error } else { nil }
        }
    }
}

/// The statements that `enqueue` has added and no batch has taken yet.
private final class PendingStatements: Sendable {
    private let statements = Mutex<[SQL]>([])

    var isEmpty: Bool { statements.withLock { $0.isEmpty } }

    func append(_ statement: SQL) { statements.withLock { $0.append(statement) } }

    func take() -> [SQL] {
        statements.withLock { statements in
            defer { statements = [] }
            return statements
        }
    }
}

extension PostgresError {
    fileprivate static let abortedTransaction = PostgresError.server(
        ServerError(sqlState: "25P02", message: "the transaction was aborted"))
}
