import Synchronization

/// Counts and durations of this process's requests since its start. From any thread.
package final class RequestMetrics: Sendable {
    private let state = Mutex<[Request: Durations]>([:])

    /// The labels of a request. `route` is the pattern of the route table, nil when none matched; never the path, which contains ticket
    /// numbers and tokens.
    package struct Request: Hashable, Sendable {
        package let method: String
        package let route: String?
        package let status: Int
    }

    package init() {}

    /// The counts at this moment.
    package var now: [Request: Durations] { state.withLock { $0 } }

    /// Counts a request and its duration.
    package func count(_ request: Request, took time: Duration) {
        state.withLock { $0[request, default: Durations()].add(time) }
    }
}

/// A histogram of request durations. Source: Prometheus, "Metric types", Histogram.
package struct Durations: Sendable {
    /// The inclusive upper bounds of the buckets, in seconds. The last bucket has no bound.
    package static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    /// Requests per bucket, not cumulative.
    package private(set) var buckets = [Int](repeating: 0, count: bounds.count + 1)
    /// The sum of all durations.
    package private(set) var seconds = 0.0

    package var count: Int { buckets.reduce(0, +) }

    package mutating func add(_ time: Duration) {
        let took = time / .seconds(1)
        buckets[Self.bounds.firstIndex { took <= $0 } ?? Self.bounds.count] += 1
        seconds += took
    }
}
