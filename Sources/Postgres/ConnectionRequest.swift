import Reactor

/// A request for a connection, for one batch or for a transaction.
struct ConnectionRequest {
    let number: UInt64
    let purpose: Purpose
    var timer: Timer?

    enum Purpose: Sendable {
        case batch(Batch)
        case transaction([SQL], noTimeout: Bool, CheckedContinuation<PostgresConnection, any Error>)
    }

    func serve(with connection: PostgresConnection) {
        timer?.cancel()
        switch purpose {
        case .batch(let batch):
            connection.assumeIsolated { $0.send(batch) }
        case .transaction(let preamble, let noTimeout, let continuation):
            connection.assumeIsolated {
                $0.begin(OpenTransaction(number: number, preamble: preamble, noTimeout: noTimeout))
            }
            continuation.resume(returning: connection)
        }
    }

    func refuse(_ error: any Error) {
        timer?.cancel()
        switch purpose {
        case .batch(let batch): batch.continuation?.resume(throwing: error)
        case .transaction(_, _, let continuation): continuation.resume(throwing: error)
        }
    }
}
