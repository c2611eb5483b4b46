import CLibpq

extension PostgresConnection {
    func begin(_ transaction: OpenTransaction) { self.transaction = transaction }

    /// Sends a batch of the transaction `number`, the first one with the preamble in front.
    func run(_ number: UInt64, _ batch: Batch) {
        guard isOpen, let open = transaction, open.number == number else {
            let message = isOpen ? "the transaction has ended" : "the connection was lost"
            batch.continuation?.resume(throwing: PostgresError.unavailable(message))
            return
        }
        if open.isCommitting {
            batch.continuation?.resume(throwing: PostgresError.unavailable("the transaction is being committed"))
            return
        }
        if batch.end == .commit { transaction?.isCommitting = true }
        guard !open.isBegun else { return send(batch) }
        transaction?.isBegun = true
        var first = batch
        first.statements = open.preamble + batch.statements
        first.preambleCount = open.preamble.count
        send(first)
    }

    /// Ends the transaction `number` with COMMIT or ROLLBACK and releases the connection. Does nothing when the
    /// transaction has ended already.
    func end(_ number: UInt64, _ command: SQL, _ continuation: CheckedContinuation<[ResultSet], any Error>) {
        guard isOpen else { return continuation.resume(throwing: PostgresError.unavailable("the connection was lost")) }
        guard let open = transaction, open.number == number else { return continuation.resume(returning: []) }
        if isOutsidePipeline {
            close("the transaction ended in the middle of a COPY")
            return continuation.resume(throwing: PostgresError.unavailable("a COPY was not ended"))
        }
        if open.isBegun {
            // A COMMIT in flight must leave the release to this batch, or the connection would be released twice.
            for sent in inFlight where sent.batch.end == .commit { sent.batch.end = .none }
            let batch = Batch(
                number: Batch.nextNumber(), statements: [command], end: .release, continuation: continuation)
            return send(batch)
        }
        transaction = nil
        release()
        continuation.resume(returning: [])
    }

    /// Whether the server is in a transaction that has not failed.
    var isInTransaction: Bool { isOpen && PQtransactionStatus(handle) == PQTRANS_INTRANS }

    /// The error that aborted the transaction, when its body went on regardless.
    var abortedBy: PostgresError? {
        guard isOpen, PQtransactionStatus(handle) == PQTRANS_INERROR else { return nil }
        return transaction?.lastError
    }
}
