import Reactor

extension Database {
    /// Runs `body` in a transaction: commits when it returns; when it throws, rolls back and rethrows the error unchanged.
    /// From any task.
    ///
    /// Serialization failures (40001) and deadlocks (40P01) run the closure again, five attempts at most, so it should
    /// have no effects outside the database. If the body catches a server error and returns, nothing is committed and the
    /// error is thrown.
    ///
    /// - Parameters:
    ///   - check: a statement that raises an error unless the transaction may run. It is sent with BEGIN, the variables
    ///     and the first `run`, in one round trip, and that `run` throws its error. A body without queries does not
    ///     send it.
    ///   - isolation: nil is the server's default, READ COMMITTED.
    package func transaction<Output>(
        _ variables: SessionVariables, guard check: SQL? = nil, isolation: Isolation? = nil,
        _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        let preamble = OpenTransaction.preamble(isolation, variables, check)
        return try await transaction(preamble, noTimeout: false, body)
    }

    func transaction<Output>(
        _ preamble: [SQL], noTimeout: Bool, _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        var attempt = 1
        while true {
            let transaction = try await pool.begin(preamble, noTimeout: noTimeout)
            do {
                let output = try await body(transaction)
                try await transaction.commit()
                return output
            } catch {
                let isRetryable = await transaction.isRetryable(after: error)
                await transaction.rollback()
                guard isRetryable, attempt < 5, !Task.isCancelled else { throw error }
            }
            try await Backoff.pause(after: attempt)
            attempt += 1
        }
    }
}

extension Transaction {
    /// Whether the body's error, or the error that aborted the transaction before the body threw its own, is a
    /// conflict. Nothing is retried after a commit.
    fileprivate func isRetryable(after error: any Error) async -> Bool {
        if outcome.isCommitted { return false }
        let abortedBy = await connection.transaction?.number == number ? await connection.abortedBy : nil
        let causes: [(any Error)?] = [error, outcome.failure, abortedBy]
        return causes.contains { cause in
            if case .server(let error)? = cause as? PostgresError { error.isRetryable } else { false }
        }
    }
}

extension Pool {
    /// Leases a connection for a transaction. Sends nothing yet.
    nonisolated func begin(_ preamble: [SQL], noTimeout: Bool) async throws -> Transaction {
        let number = Batch.nextNumber()
        let connection = try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let purpose = ConnectionRequest.Purpose.transaction(preamble, noTimeout: noTimeout, continuation)
                loop.enter(self) { $0.request(number, purpose) }
                if Task.isCancelled { loop.enter(self) { $0.cancel(number) } }
            }
        } onCancel: {
            loop.enter(self) { $0.cancel(number) }
        }
        return Transaction(connection: connection, number: number)
    }
}
