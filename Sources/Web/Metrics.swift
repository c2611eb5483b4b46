import Synchronization

/// What this process has done since it started, for whoever watches it. From any thread.
package final class Metrics: Sendable {
    private let state = Mutex(State())

    package struct State: Sendable {
        package var requests: [Answered: Durations] = [:]
        /// Jobs by kind and by how they ended: done, retried, died.
        package var jobs: [Worked: Int] = [:]
        /// E-mails by where their sending ended: sent, refused, unconfirmed, waiting (to be tried again).
        package var emails: [String: Int] = [:]
    }

    /// A request by the row of the route table it found, nil when it found none: never by its path, which names people's tickets.
    package struct Answered: Hashable, Sendable {
        package let method: String
        package let route: String?
        package let status: Int
    }

    package struct Worked: Hashable, Sendable {
        package enum End: String, Sendable { case done, retried, died }
        package let kind: String
        package let end: End
    }

    package init() {}

    package var now: State { state.withLock { $0 } }

    package func answered(_ request: Answered, in time: Duration) {
        state.withLock { $0.requests[request, default: Durations()].add(time) }
    }

    package func worked(_ kind: String, _ end: Worked.End) {
        state.withLock { $0.jobs[Worked(kind: kind, end: end), default: 0] += 1 }
    }

    package func emailed(_ state: String) { self.state.withLock { $0.emails[state, default: 0] += 1 } }
}

/// How long requests took, as a histogram. Source: Prometheus, "Metric types", Histogram.
package struct Durations: Sendable {
    /// The upper bounds in seconds; what is slower falls into the last bucket, which has none.
    package static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    package private(set) var buckets = [Int](repeating: 0, count: bounds.count + 1)
    package private(set) var seconds = 0.0

    package var count: Int { buckets.reduce(0, +) }

    package mutating func add(_ time: Duration) {
        let took = time / .seconds(1)
        buckets[Self.bounds.firstIndex { took <= $0 } ?? Self.bounds.count] += 1
        seconds += took
    }
}
