import Postgres
import Web

/// Writes figures as Prometheus reads them. Source: Prometheus, "Exposition formats", text-based format 0.0.4.
struct MetricsText {
    private(set) var text = ""

    init(_ metrics: Metrics.State, pools: [PoolStatistics], waiting: [WaitingJobs]) {
        requests(metrics.requests)
        family("retorno_database_connections", "gauge", "Connections to the database, by loop.") {
            pools.enumerated().map { ([("loop", "\($0)")], $1.connections) }
        }
        family("retorno_database_waiting", "gauge", "Requests that wait for a connection, by loop.") {
            pools.enumerated().map { ([("loop", "\($0)")], $1.waiting) }
        }
        family("retorno_database_trips_total", "counter", "Round trips to the database.") {
            [([], pools.reduce(0) { $0 + $1.roundTrips })]
        }
        family("retorno_database_statements_total", "counter", "Statements sent to the database.") {
            [([], pools.reduce(0) { $0 + $1.statements })]
        }
        family("retorno_jobs_total", "counter", "Jobs worked here, by kind and end.") {
            metrics.jobs.sorted { "\($0)" < "\($1)" }.map { ([("kind", $0.kind), ("end", $0.end.rawValue)], $1) }
        }
        family("retorno_jobs", "gauge", "Jobs in the database: due, later (to be tried again) or dead. Counted up to 500 of each.") {
            waiting.map { ([("kind", $0.kind), ("state", $0.state)], $0.jobs) }
        }
        family("retorno_job_oldest_seconds", "gauge", "Since when the oldest of them is due, waits or is dead.") {
            waiting.map { ([("kind", $0.kind), ("state", $0.state)], $0.oldest) }
        }
        family("retorno_emails_total", "counter", "E-mails handed over here, by how it ended.") {
            metrics.emails.sorted { $0.key < $1.key }.map { ([("state", $0)], $1) }
        }
    }

    private typealias Labels = [(name: String, value: String)]

    private mutating func requests(_ requests: [Metrics.Answered: Durations]) {
        let name = "retorno_http_request_duration_seconds"
        head(name, "histogram", "Requests by method, row of the route table and status.")
        for (request, took) in requests.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            let labels: Labels = [
                ("method", request.method), ("route", request.route ?? "none"), ("status", "\(request.status)"),
            ]
            var upTo = 0
            for (bound, count) in zip(Durations.bounds.map { "\($0)" } + ["+Inf"], took.buckets) {
                upTo += count
                line("\(name)_bucket", labels + [("le", bound)], "\(upTo)")
            }
            line("\(name)_sum", labels, "\(took.seconds)")
            line("\(name)_count", labels, "\(took.count)")
        }
    }

    private mutating func family<Value>(
        _ name: String, _ type: String, _ help: String, _ samples: () -> [(Labels, Value)]
    ) {
        head(name, type, help)
        for (labels, value) in samples() { line(name, labels, "\(value)") }
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// Every label's value is a word of our own, so nothing in it wants escaping.
    private mutating func line(_ name: String, _ labels: Labels, _ value: String) {
        let inner = labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ",")
        text += inner.isEmpty ? "\(name) \(value)\n" : "\(name){\(inner)} \(value)\n"
    }
}
