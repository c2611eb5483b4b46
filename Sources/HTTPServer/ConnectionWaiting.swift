import Foundation
import Reactor

/// Waiting for the socket, each wait with its deadline, all on one timer that is re-armed only when it rings too early.
extension Connection {
    typealias Instant = ContinuousClock.Instant

    enum Wake { case ready, timedOut, stopped }

    struct Waiter {
        let continuation: CheckedContinuation<Wake, Never>
        let deadline: Instant
    }

    struct Alarm {
        let timer: Reactor.Timer
        let time: Instant
    }

    /// Call it only after the socket said EAGAIN, without suspending in between: readiness is told once.
    func waitToRead(until deadline: Instant) async -> Wake {
        if isStopped || isIdle && isDraining { return .stopped }
        setAlarm(deadline)
        return await withCheckedContinuation { reader = Waiter(continuation: $0, deadline: deadline) }
    }

    func waitToWrite(until deadline: Instant) async -> Wake {
        if isStopped { return .stopped }
        setAlarm(deadline)
        return await withCheckedContinuation { writer = Waiter(continuation: $0, deadline: deadline) }
    }

    func wake(_ readiness: Readiness) {
        if readiness.contains(.readable) { wakeReader(.ready) }
        if readiness.contains(.writable) { wakeWriter(.ready) }
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

    private func setAlarm(_ deadline: Instant) {
        if let alarm {
            if alarm.time <= deadline { return }
            alarm.timer.cancel()
        }
        let timer = loop.schedule(after: deadline - .now) { self.assumeIsolated { $0.ring() } }
        alarm = Alarm(timer: timer, time: deadline)
    }

    private func ring() {
        alarm = nil
        let now = Instant.now
        if let reader, reader.deadline <= now { wakeReader(.timedOut) }
        if let writer, writer.deadline <= now { wakeWriter(.timedOut) }
        if let reader { setAlarm(reader.deadline) }
        if let writer { setAlarm(writer.deadline) }
    }
}
