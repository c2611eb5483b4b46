import Synchronization

/// What the workers of this process have done since it started. From any thread.
package final class JobMetrics: Sendable {
    private let state = Mutex(State())

    package struct State: Sendable {
        /// Attempts by queue, kind and end.
        package var attempts: [Attempt: Int] = [:]
        /// The handlers' time, in seconds.
        package var secondsWorked: [Work: Double] = [:]
        /// From when an attempt was due to its beginning, in seconds.
        package var secondsWaited: [Work: Double] = [:]
        /// Attempts under way.
        package var running: [Work: Int] = [:]
    }

    package struct Work: Hashable, Sendable {
        package let queue: QueueName
        package let kind: JobKind
    }

    package struct Attempt: Hashable, Sendable {
        package let work: Work
        package let end: JobEnd
    }

    package init() {}

    package var now: State { state.withLock { $0 } }

    func began(_ work: Work, waited: Double) {
        state.withLock { state in
            state.running[work, default: 0] += 1
            state.secondsWaited[work, default: 0] += max(0, waited)
        }
    }

    func ended(_ work: Work, _ end: JobEnd, took: Duration) {
        state.withLock { state in
            state.running[work, default: 0] -= 1
            state.attempts[Attempt(work: work, end: end), default: 0] += 1
            state.secondsWorked[work, default: 0] += took.seconds
        }
    }
}
