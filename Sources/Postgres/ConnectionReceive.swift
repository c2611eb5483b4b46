import CLibpq
import Reactor

extension Connection {
    func socketIsReady(_ readiness: Readiness) {
        guard isOpen else { return }
        guard PQconsumeInput(handle) == 1 else { return close(lastWords) }
        if isFlushing { flush() }
        if isOutsidePipeline {
            lastProgress = .now
            socketWaiter?.resume()
            socketWaiter = nil
        } else {
            takeResults()
        }
    }

    /// Takes what has arrived whole. In a pipeline libpq puts a nil between two commands' results.
    private func takeResults() {
        var nils = 0
        while isOpen, PQisBusy(handle) == 0, !flights.isEmpty, nils < 2 {
            guard let result = PQgetResult(handle) else {
                nils += 1
                continue
            }
            nils = 0
            take(result)
        }
    }

    private func take(_ result: OpaquePointer) {
        let status = PQresultStatus(result)
        let isAnswer = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY
        if isAnswer, let step = nextStep() {
            if case .answer = step { return flights[0].results.append(ResultSet(result)) }
            return PQclear(result)
        }
        defer { PQclear(result) }
        switch status {
        case PGRES_PIPELINE_SYNC:
            arrive(flights.removeFirst())
        case PGRES_PIPELINE_ABORTED:
            nextStep().map(undo)
        case PGRES_FATAL_ERROR:
            guard let error = ServerError(result) else { return close(lastWords) }
            nextStep().map(undo)
            note(error)
        default:
            flights[0].error = .server(ServerError(sqlState: "0A000", message: "COPY goes through Transaction.copy"))
            close("COPY was sent in a pipeline")
        }
    }

    private func nextStep() -> Flight.Step? {
        let flight = flights[0]
        guard flight.next < flight.steps.count else { return nil }
        defer { flight.next += 1 }
        return flight.steps[flight.next]
    }

    /// The server did not do this step.
    private func undo(_ step: Flight.Step) {
        switch step {
        case .prepare(let prepared): statements.remove(prepared)
        case .deallocate(let prepared): doomed.append(prepared)
        case .deallocateAll: mustDeallocateAll = true
        case .hidden, .answer: break
        }
    }

    private func note(_ error: ServerError) {
        if error.isStalePlan { pool.assumeIsolated { $0.schemaChanged() } }
        if flights[0].error == nil {
            flights[0].error = error.endsConnection ? .unavailable(error.message) : .server(error)
        }
    }

    private func arrive(_ flight: Flight) {
        lastProgress = .now
        if let error = flight.error { transaction?.lastError = error }
        let isOver = flight.trip.end == .commit && PQtransactionStatus(handle) == PQTRANS_IDLE
        if isOver || flight.trip.end == .release {
            transaction = nil
            release()
        }
        if let error = flight.error {
            flight.trip.continuation?.resume(throwing: error)
        } else {
            flight.trip.continuation?.resume(returning: flight.results)
        }
        if flights.isEmpty {
            drainWaiter?.resume()
            drainWaiter = nil
        }
    }
}
