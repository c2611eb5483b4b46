import CLibpq
import Reactor

extension PostgresConnection {
    func socketIsReady(_ readiness: Readiness) {
        guard isOpen else { return }
        guard PQconsumeInput(handle) == 1 else { return close(errorMessage) }
        if isFlushing { flush() }
        if isOutsidePipeline {
            lastProgress = .now
            socketWaiter?.resume()
            socketWaiter = nil
        } else {
            takeResults()
        }
    }

    /// Processes complete results. In a pipeline libpq returns nil between the results of two commands.
    private func takeResults() {
        var nils = 0
        while isOpen, PQisBusy(handle) == 0, !inFlight.isEmpty, nils < 2 {
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
            if case .answer = step { return inFlight[0].results.append(ResultSet(result)) }
            return PQclear(result)
        }
        defer { PQclear(result) }
        switch status {
        case PGRES_PIPELINE_SYNC:
            arrive(inFlight.removeFirst())
        case PGRES_PIPELINE_ABORTED:
            nextStep().map(undo)
        case PGRES_FATAL_ERROR:
            guard let error = ServerError(result) else { return close(errorMessage) }
            nextStep().map(undo)
            note(error)
        default:
            inFlight[0].error = .server(ServerError(sqlState: "0A000", message: "COPY goes through Transaction.copy"))
            close("COPY was sent in a pipeline")
        }
    }

    private func nextStep() -> InFlightBatch.Step? {
        let sent = inFlight[0]
        guard sent.next < sent.steps.count else { return nil }
        defer { sent.next += 1 }
        return sent.steps[sent.next]
    }

    /// The server did not execute this step.
    private func undo(_ step: InFlightBatch.Step) {
        switch step {
        case .prepare(let prepared): statements.remove(prepared)
        case .deallocate(let prepared): pendingDeallocations.append(prepared)
        case .deallocateAll: mustDeallocateAll = true
        case .preamble, .answer: break
        }
    }

    private func note(_ error: ServerError) {
        if error.isStalePlan { pool.assumeIsolated { $0.schemaChanged() } }
        if inFlight[0].error == nil {
            inFlight[0].error = error.endsConnection ? .unavailable(error.message) : .server(error)
        }
    }

    private func arrive(_ sent: InFlightBatch) {
        lastProgress = .now
        if let error = sent.error { transaction?.lastError = error }
        let isOver = sent.batch.end == .commit && PQtransactionStatus(handle) == PQTRANS_IDLE
        if isOver || sent.batch.end == .release {
            transaction = nil
            release()
        }
        if let error = sent.error {
            sent.batch.continuation?.resume(throwing: error)
        } else {
            sent.batch.continuation?.resume(returning: sent.results)
        }
        if inFlight.isEmpty {
            drainWaiter?.resume()
            drainWaiter = nil
        }
    }
}
