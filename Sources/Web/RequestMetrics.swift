import Synchronization

/// The requests of this process since it started. From any thread.
package final class RequestMetrics: Sendable {
    private let state = Mutex<[Request: Durations]>([:])

    /// A request by its row of the route table, nil when it has none. Never by its path, which contains ticket numbers and tokens.
    package struct Request: Hashable, Sendable {
        package let method: String
        package let route: String?
        package let status: Int
    }

    package init() {}

    package var now: [Request: Durations] { state.withLock { $0 } }

    package func count(_ request: Request, took time: Duration) {
        state.withLock { $0[request, default: Durations()].add(time) }
    }
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
