import CLibpq

extension Connection {
    func begin(_ transaction: OpenTransaction) { self.transaction = transaction }

    /// Sends a trip of the transaction `number`; BEGIN and the settings leave with the first.
    func run(_ number: UInt64, _ trip: Trip) {
        guard isOpen, let open = transaction, open.number == number else {
            let words = isOpen ? "the transaction has ended" : "the connection was lost"
            trip.continuation?.resume(throwing: PostgresError.unavailable(words))
            return
        }
        if open.isCommitting {
            trip.continuation?.resume(throwing: PostgresError.unavailable("the transaction is being committed"))
            return
        }
        if trip.end == .commit { transaction?.isCommitting = true }
        guard !open.isBegun else { return send(trip) }
        transaction?.isBegun = true
        var first = trip
        first.statements = open.preamble + trip.statements
        first.hidden = open.preamble.count
        send(first)
    }

    /// Ends the transaction `number` with COMMIT or ROLLBACK and gives the connection back. One that is over already
    /// stays so.
    func end(_ number: UInt64, _ command: SQL, _ continuation: CheckedContinuation<[ResultSet], any Error>) {
        guard isOpen else { return continuation.resume(throwing: PostgresError.unavailable("the connection was lost")) }
        guard let open = transaction, open.number == number else { return continuation.resume(returning: []) }
        if isOutsidePipeline {
            close("the transaction ended in the middle of a COPY")
            return continuation.resume(throwing: PostgresError.unavailable("a COPY was not ended"))
        }
        if open.isBegun {
            // A COMMIT on its way leaves the connection to this batch, or it would be released twice.
            for flight in flights where flight.trip.end == .commit { flight.trip.end = .none }
            let trip = Trip(
                number: Trip.nextNumber(), statements: [command], end: .release, continuation: continuation)
            return send(trip)
        }
        transaction = nil
        release()
        continuation.resume(returning: [])
    }

    /// Whether the server is inside a transaction that is not broken.
    var isInTransaction: Bool { isOpen && PQtransactionStatus(handle) == PQTRANS_INTRANS }

    /// The error a transaction died of, although its body went on.
    var brokenBy: PostgresError? {
        guard isOpen, PQtransactionStatus(handle) == PQTRANS_INERROR else { return nil }
        return transaction?.lastError
    }
}
