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

    /// Readiness is told once, and a task that does not prefer this loop may be put off between its call and the
    /// continuation: what happened since the socket said EAGAIN is looked up inside.
    func waitToRead(until deadline: Instant) async -> Wake {
        await withCheckedContinuation { continuation in
            // Two readers: the first one has the socket.
            if isStopped || isIdle && isDraining || reader != nil { return continuation.resume(returning: .stopped) }
            if mayRead { return continuation.resume(returning: .ready) }
            reader = Waiter(continuation: continuation, deadline: deadline)
            setAlarm(deadline)
        }
    }

    func waitToWrite(until deadline: Instant) async -> Wake {
        await withCheckedContinuation { continuation in
            if isStopped { return continuation.resume(returning: .stopped) }
            if mayWrite { return continuation.resume(returning: .ready) }
            writer = Waiter(continuation: continuation, deadline: deadline)
            setAlarm(deadline)
        }
    }

    func wake(_ readiness: Readiness) {
        if readiness.contains(.ending), !isEnding {
            isEnding = true
            // Who leaves in the middle of a stream is not waiting for it. Who ended its side before, may be.
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
