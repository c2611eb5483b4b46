import Reactor

/// Someone who wants a connection: for one trip, or for a transaction.
struct Demand {
    let number: UInt64
    let purpose: Purpose
    var timer: Timer?

    enum Purpose: Sendable {
        case trip(Trip)
        case transaction([SQL], isPatient: Bool, CheckedContinuation<Connection, any Error>)
    }

    func take(_ connection: Connection) {
        timer?.cancel()
        switch purpose {
        case .trip(let trip):
            connection.assumeIsolated { $0.send(trip) }
        case .transaction(let preamble, let isPatient, let continuation):
            connection.assumeIsolated {
                $0.begin(OpenTransaction(number: number, preamble: preamble, isPatient: isPatient))
            }
            continuation.resume(returning: connection)
        }
    }

    func refuse(_ error: any Error) {
        timer?.cancel()
        switch purpose {
        case .trip(let trip): trip.continuation?.resume(throwing: error)
        case .transaction(_, _, let continuation): continuation.resume(throwing: error)
        }
    }
}
