import CLibpq
import Reactor

extension PostgresConnection {
    /// Cancels the batch of a cancelled task: resumes the caller at once and asks the server to stop. The connection is
    /// released when both the answers and the cancellation have arrived. Unknown numbers are ignored: their answers have
    /// arrived already.
    func cancel(_ number: UInt64) {
        if let index = deferred.firstIndex(where: { $0.number == number }) {
            let batch = deferred.remove(at: index)
            batch.continuation?.resume(throwing: CancellationError())
            if batch.end == .release { release() }
        } else if let index = inFlight.firstIndex(where: { $0.batch.number == number }) {
            inFlight[index].batch.continuation?.resume(throwing: CancellationError())
            inFlight[index].batch.continuation = nil
            askServerToStop()
        }
    }

    /// Sends the request over a connection of its own, which libpq opens blocking. Source: libpq, PQcancel.
    func askServerToStop() {
        guard let request = PQgetCancel(handle) else { return }
        nonisolated(unsafe) let pointer = request
        cancellations += 1
        Task(executorPreference: loop) {
            // Ignored when it fails: the statement then runs to its end.
            try? await offload(on: .cancellations) {
                var message = [CChar](repeating: 0, count: 256)
                PQcancel(pointer, &message, 256)
            }
            PQfreeCancel(pointer)
            await self.cancellationIsDelivered()
        }
    }

    private func cancellationIsDelivered() {
        cancellations -= 1
        guard isOpen, cancellations == 0 else { return }
        sendDeferred()
        if isReleasePending {
            isReleasePending = false
            release()
        }
    }
}
