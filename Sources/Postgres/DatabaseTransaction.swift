import Reactor

extension Database {
    /// Runs `body` in a transaction: commits when it returns, rolls back when it throws and rethrows the error
    /// untouched.
    ///
    /// Serialization failures (40001) and deadlocks (40P01) run the whole closure again, five times at most, so it
    /// should have no effects beside the database. A body that caught a server's error and went on is not committed:
    /// the error is thrown.
    ///
    /// - Parameters:
    ///   - check: a statement that raises an error unless the transaction may run. It leaves with BEGIN, the variables
    ///     and the first `run`, in one round trip, and its error is thrown by that `run`. A body that sends nothing
    ///     does not run it.
    ///   - isolation: the server's default, READ COMMITTED, unless named.
    package func transaction<Output>(
        _ variables: Settings, guard check: SQL? = nil, isolation: Isolation? = nil,
        _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        let preamble = OpenTransaction.preamble(isolation, variables, check)
        return try await transaction(preamble, isPatient: false, body)
    }

    func transaction<Output>(
        _ preamble: [SQL], isPatient: Bool, _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        var attempt = 1
        while true {
            let transaction = try await pool.begin(preamble, isPatient: isPatient)
            do {
                let output = try await body(transaction)
                try await transaction.commit()
                return output
            } catch {
                let reason = await transaction.connection.reasonToTryAgain(transaction.number, error)
                await transaction.rollback()
                guard reason, attempt < 5, !transaction.outcome.isCommitted, !Task.isCancelled else { throw error }
            }
            try await Backoff.pause(after: attempt)
            attempt += 1
        }
    }
}

extension Connection {
    /// Whether what the body threw, or what broke the transaction before it threw something of its own, was a
    /// conflict.
    func reasonToTryAgain(_ number: UInt64, _ error: any Error) -> Bool {
        if case PostgresError.server(let error) = error, error.isWorthAnotherTry { return true }
        guard transaction?.number == number, case .server(let cause)? = brokenBy else { return false }
        return cause.isWorthAnotherTry
    }
}

extension Pool {
    /// Borrows a connection for a transaction, of which nothing has been sent yet.
    nonisolated func begin(_ preamble: [SQL], isPatient: Bool) async throws -> Transaction {
        let number = Trip.nextNumber()
        let connection = try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let purpose = Demand.Purpose.transaction(preamble, isPatient: isPatient, continuation)
                loop.enter(self) { $0.ask(number, purpose) }
                if Task.isCancelled { loop.enter(self) { $0.cancel(number) } }
            }
        } onCancel: {
            loop.enter(self) { $0.cancel(number) }
        }
        return Transaction(connection: connection, number: number)
    }
}
