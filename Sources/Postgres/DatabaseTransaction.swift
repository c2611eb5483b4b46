import Reactor

extension Database {
    /// Runs `body` in a transaction: commits when it returns, rolls back when it throws and rethrows the error
    /// untouched.
    ///
    /// Serialization failures (40001) and deadlocks (40P01) run the whole closure again, five times at most, so it
    /// should have no effects beside the database. A body that caught a server's error and went on is not committed:
    /// the error is thrown.
    /// - Parameter isolation: the server's default, READ COMMITTED, unless said.
    package func transaction<Output>(
        _ settings: Settings, isolation: Isolation? = nil, _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        try await transaction(settings, isolation, isPatient: false, body)
    }

    func transaction<Output>(
        _ settings: Settings, _ isolation: Isolation?, isPatient: Bool,
        _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        var attempt = 1
        while true {
            let transaction = try await pool.begin(settings, isolation, isPatient: isPatient)
            do {
                let output = try await body(transaction)
                try await transaction.commit()
                return output
            } catch {
                let reason = await transaction.connection.reasonToTryAgain(transaction.number, error)
                await transaction.rollback()
                guard reason, attempt < 5, !Task.isCancelled else { throw error }
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
    nonisolated func begin(_ settings: Settings, _ isolation: Isolation?, isPatient: Bool) async throws -> Transaction {
        let number = Trip.nextNumber()
        let connection = try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let purpose = Demand.Purpose.transaction(settings, isolation, isPatient: isPatient, continuation)
                loop.enter(self) { $0.ask(number, purpose) }
                if Task.isCancelled { loop.enter(self) { $0.cancel(number) } }
            }
        } onCancel: {
            loop.enter(self) { $0.cancel(number) }
        }
        return Transaction(connection: connection, number: number)
    }
}
