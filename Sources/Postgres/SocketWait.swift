import Reactor

extension EventLoop {
    /// Waits until a descriptor is ready (true) or the deadline has passed (false). On the loop's thread only.
    func wait(
        for descriptor: Int32, _ interest: Readiness, until deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            let wait = Wait(continuation)
            do {
                wait.registration = try register(descriptor, interest: interest) { _ in wait.end(true) }
                wait.timer = schedule(after: ContinuousClock.now.duration(to: deadline)) { wait.end(false) }
            } catch {
                wait.fail(error)
            }
        }
    }

    private final class Wait {
        var registration: Registration?
        var timer: Timer?
        private let continuation: CheckedContinuation<Bool, any Error>

        init(_ continuation: CheckedContinuation<Bool, any Error>) { self.continuation = continuation }

        func end(_ isReady: Bool) {
            registration?.cancel()
            timer?.cancel()
            continuation.resume(returning: isReady)
        }

        func fail(_ error: any Error) { continuation.resume(throwing: error) }
    }
}
