import Synchronization

/// What this process has done since it started, for whoever watches it. From any thread.
package final class Metrics: Sendable {
    private let state = Mutex(State())

    struct State: Sendable {
        var requests: [Answered: Durations] = [:]
        /// Jobs by kind and by how they ended: done, retried, died.
        var jobs: [Worked: Int] = [:]
        /// E-mails by where their sending ended: sent, refused, doubtful, waiting (to be tried again).
        var emails: [EmailState: Int] = [:]
    }

    /// A request by the row of the route table it found, nil when it found none: never by its path, which names people's tickets.
    struct Answered: Hashable, Sendable {
        let method: String
        let route: String?
        let status: Int
    }

    struct Worked: Hashable, Sendable {
        enum End: String, Sendable { case done, retried, died }
        let kind: String
        let end: End
    }

    package init() {}

    var now: State { state.withLock { $0 } }

    func answered(_ request: Answered, in time: Duration) {
        state.withLock { $0.requests[request, default: Durations()].add(time) }
    }

    func worked(_ kind: String, _ end: Worked.End) {
        state.withLock { $0.jobs[Worked(kind: kind, end: end), default: 0] += 1 }
    }

    func emailed(_ state: EmailState) { self.state.withLock { $0.emails[state, default: 0] += 1 } }
}

/// How long requests took, as a histogram. Source: Prometheus, "Metric types", Histogram.
struct Durations: Sendable {
    /// The upper bounds in seconds; what is slower falls into the last bucket, which has none.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    private(set) var buckets = [Int](repeating: 0, count: bounds.count + 1)
    private(set) var seconds = 0.0

    var count: Int { buckets.reduce(0, +) }

    mutating func add(_ time: Duration) {
        let took = time / .seconds(1)
        buckets[Self.bounds.firstIndex { took <= $0 } ?? Self.bounds.count] += 1
        seconds += took
    }
}
