import CLibpq
import Reactor

extension Connection {
    /// Lets go of a trip whose task was cancelled: the caller hears it now, the server is asked to stop, and the
    /// connection stays ours until both have been heard of. Unknown numbers are ignored: the trip is back already.
    func cancel(_ number: UInt64) {
        if let index = held.firstIndex(where: { $0.number == number }) {
            let trip = held.remove(at: index)
            trip.continuation?.resume(throwing: CancellationError())
            if trip.end == .release { release() }
        } else if let index = flights.firstIndex(where: { $0.trip.number == number }) {
            flights[index].trip.continuation?.resume(throwing: CancellationError())
            flights[index].trip.continuation = nil
            askServerToStop()
        }
    }

    /// The request goes over a connection of its own, which libpq opens blocking. Source: libpq, PQcancel.
    func askServerToStop() {
        guard let request = PQgetCancel(handle) else { return }
        nonisolated(unsafe) let pointer = request
        cancellations += 1
        Task(executorPreference: loop) {
            // A failure changes nothing: the statement runs to its end.
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
        sendHeld()
        if isReleasePending {
            isReleasePending = false
            release()
        }
    }
}
