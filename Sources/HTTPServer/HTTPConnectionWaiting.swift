import Foundation
import Reactor

/// Waiting for the socket with deadlines. One timer serves all waits and is re-armed only when it fires early.
extension HTTPConnection {
    typealias Instant = ContinuousClock.Instant

    enum Wake { case ready, timedOut, stopped }

    struct Waiter {
        let continuation: CheckedContinuation<Wake, Never>
        let deadline: Instant
    }

    struct DeadlineTimer {
        let timer: Reactor.Timer
        let time: Instant
    }

    /// Readiness is reported once (edge-triggered), and a task that does not prefer this loop may be suspended between the
    /// call and the continuation, so readiness since the last EAGAIN is checked inside the continuation.
    func waitToRead(until deadline: Instant) async -> Wake {
        await withCheckedContinuation { continuation in
            // A second reader is refused.
            if isStopped || isIdle && isDraining || reader != nil { return continuation.resume(returning: .stopped) }
            if mayRead { return continuation.resume(returning: .ready) }
            reader = Waiter(continuation: continuation, deadline: deadline)
            setTimer(deadline)
        }
    }

    func waitToWrite(until deadline: Instant) async -> Wake {
        await withCheckedContinuation { continuation in
            if isStopped { return continuation.resume(returning: .stopped) }
            if mayWrite { return continuation.resume(returning: .ready) }
            writer = Waiter(continuation: continuation, deadline: deadline)
            setTimer(deadline)
        }
    }

    func wake(_ readiness: Readiness) {
        if readiness.contains(.ending), !isEnding {
            isEnding = true
            // A client that closes during a stream no longer wants it. One that shut down its side before may.
            if stream != nil { task?.cancel() }
        }
        if readiness.contains(.readable) {
            mayRead = true
            wakeReader(.ready)
        }
        if readiness.contains(.writable) {
            mayWrite = true
            wakeWriter(.ready)
        }
    }

    func wakeReader(_ wake: Wake) {
        guard let waiter = reader else { return }
        reader = nil
        waiter.continuation.resume(returning: wake)
    }

    func wakeWriter(_ wake: Wake) {
        guard let waiter = writer else { return }
        writer = nil
        waiter.continuation.resume(returning: wake)
    }

    private func setTimer(_ deadline: Instant) {
        if let deadlineTimer {
            if deadlineTimer.time <= deadline { return }
            deadlineTimer.timer.cancel()
        }
        let timer = loop.schedule(after: deadline - .now) { self.assumeIsolated { $0.timerFired() } }
        deadlineTimer = DeadlineTimer(timer: timer, time: deadline)
    }

    private func timerFired() {
        deadlineTimer = nil
        let now = Instant.now
        if let reader, reader.deadline <= now { wakeReader(.timedOut) }
        if let writer, writer.deadline <= now { wakeWriter(.timedOut) }
        if let reader { setTimer(reader.deadline) }
        if let writer { setTimer(writer.deadline) }
    }
}
