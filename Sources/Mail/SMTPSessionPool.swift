import Foundation
import Synchronization

/// Connections to one mail server for any number of threads, as many as send at the same time. An unused one is
/// closed after `SMTPSession.Limits.idleTime`.
package final class SMTPSessionPool: Sendable {
    /// Only one thread has a session at a time: the one that took it from the list, which is behind the lock.
    private struct Unused: @unchecked Sendable {
        let session: SMTPSession
        let since = ContinuousClock.now
    }

    private struct State {
        /// The one used last is at the end, and is taken first, so that those not needed grow old.
        var unused: [Unused] = []
        var isSweepScheduled = false
        var isClosed = false
    }

    private let server: SMTPServer
    private let limits: SMTPSession.Limits
    private let state = Mutex(State())

    /// Opens no connection yet.
    package init(server: SMTPServer, limits: SMTPSession.Limits = SMTPSession.Limits()) {
        self.server = server
        self.limits = limits
    }

    /// Runs `work` on this thread with a session that nobody else uses meanwhile; it must not leave `work`.
    ///
    /// Opens a connection when all are in use. Blocks as long as `work` does, never for a session: call it inside `offload`.
    package func withSession<Result>(
        _ work: (SMTPSession) throws(SMTPError) -> Result
    ) throws(SMTPError) -> Result {
        let unused = state.withLock { $0.unused.popLast() }
        let session = unused?.session ?? SMTPSession(server: server, limits: limits)
        defer { putBack(session) }
        return try work(session)
    }

    /// Closes the connections that are not in use, and the others as soon as they are put back. Sends QUIT and does not wait
    /// for replies. From any thread.
    package func close() {
        let closed = state.withLock { state in
            state.isClosed = true
            defer { state.unused = [] }
            return state.unused
        }
        for unused in closed { unused.session.close() }
    }

    /// How many connections are open and not in use.
    package var idleCount: Int { state.withLock { $0.unused.count } }

    private func putBack(_ session: SMTPSession) {
        guard session.isConnected else { return }
        let unused = Unused(session: session)
        let (isKept, needsSweep) = state.withLock { state in
            if state.isClosed { return (false, false) }
            state.unused.append(unused)
            defer { state.isSweepScheduled = true }
            return (true, !state.isSweepScheduled)
        }
        if !isKept { session.close() }
        if needsSweep { scheduleSweep(at: unused.since + .seconds(limits.idleTime)) }
    }

    private func scheduleSweep(at time: ContinuousClock.Instant) {
        let seconds = max(0, ContinuousClock.now.duration(to: time) / .seconds(1))
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds) { [weak self] in self?.sweep() }
    }

    private func sweep() {
        let idleTime = Duration.seconds(limits.idleTime)
        let (expired, next) = state.withLock { state in
            let count = state.unused.prefix { $0.since + idleTime <= .now }.count
            let expired = Array(state.unused.prefix(count))
            state.unused.removeFirst(count)
            state.isSweepScheduled = !state.unused.isEmpty
            return (expired, state.unused.first?.since)
        }
        for unused in expired { unused.session.close() }
        if let next { scheduleSweep(at: next + idleTime) }
    }
}
