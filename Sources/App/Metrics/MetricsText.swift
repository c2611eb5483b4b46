import JobQueue
import Outbox
import Postgres
import Reactor
import Web

/// A snapshot of the process's counters and gauges.
struct MetricsState: Sendable {
    let requests: [RequestMetrics.Request: Durations]
    let pools: [PoolStatistics]
    let lanes: [OffloadLaneStatistics]
    let jobs: JobMetrics.State
    let jobCounts: [JobCount]
    let emails: [EmailState: Int]
}

/// Formats metrics for Prometheus. Source: Prometheus, "Exposition formats", text-based format 0.0.4.
struct MetricsText {
    private(set) var text = ""

    init(_ state: MetricsState) {
        let pools = state.pools
        requests(state.requests)
        family("retorno_database_connections", "gauge", "Connections to the database, by loop.") {
            pools.enumerated().map { ([("loop", "\($0)")], $1.connections) }
        }
        family("retorno_database_waiting", "gauge", "Requests waiting for a connection, by loop.") {
            pools.enumerated().map { ([("loop", "\($0)")], $1.waiting) }
        }
        family("retorno_database_trips_total", "counter", "Round trips to the database.") {
            [([], pools.reduce(0) { $0 + $1.roundTrips })]
        }
        family("retorno_database_statements_total", "counter", "Statements sent to the database.") {
            [([], pools.reduce(0) { $0 + $1.statements })]
        }
        family("retorno_offload_running", "gauge", "Slow work running, by lane.") {
            state.lanes.map { ([("lane", $0.name)], $0.running) }
        }
        family("retorno_offload_waiting", "gauge", "Slow work waiting for a thread, by lane.") {
            state.lanes.map { ([("lane", $0.name)], $0.waiting) }
        }
        family("retorno_offload_refused_total", "counter", "Slow work refused because the lane was full, by lane.") {
            state.lanes.map { ([("lane", $0.name)], $0.refused) }
        }
        jobs(state.jobs, state.jobCounts)
        family("retorno_emails_total", "counter", "E-mails by final state.") {
            state.emails.sorted { $0.key.rawValue < $1.key.rawValue }.map { ([("state", $0.rawValue)], $1) }
        }
    }

    private mutating func jobs(_ jobs: JobMetrics.State, _ counts: [JobCount]) {
        func labels(_ work: JobMetrics.Work) -> Labels { [("queue", work.queue.rawValue), ("kind", work.kind.rawValue)] }
        family("retorno_job_attempts_total", "counter", "Job attempts of this process, by queue, kind and outcome.") {
            jobs.attempts.sorted { "\($0)" < "\($1)" }.map { (labels($0.work) + [("end", $0.end.rawValue)], $1) }
        }
        family("retorno_job_running", "gauge", "Job attempts running in this process, by queue and kind.") {
            jobs.running.sorted { "\($0)" < "\($1)" }.map { (labels($0), $1) }
        }
        family("retorno_job_seconds_total", "counter", "Run time of the job attempts of this process, by queue and kind.") {
            jobs.secondsWorked.sorted { "\($0)" < "\($1)" }.map { (labels($0), $1) }
        }
        family("retorno_job_wait_seconds_total", "counter", "Time from when job attempts were due until they began, by queue and kind.") {
            jobs.secondsWaited.sorted { "\($0)" < "\($1)" }.map { (labels($0), $1) }
        }
        func labels(_ count: JobCount) -> Labels {
            [("queue", count.queue.rawValue), ("kind", count.kind.rawValue), ("state", count.state.rawValue)]
        }
        family("retorno_jobs", "gauge", "Jobs in the database, by queue, kind and state, up to 1,000 per tenant.") {
            counts.map { (labels($0), $0.jobs) }
        }
        family("retorno_job_oldest_seconds", "gauge", "Time since the oldest of these jobs was due or discarded.") {
            counts.map { (labels($0), $0.oldest) }
        }
    }

    private typealias Labels = [(name: String, value: String)]

    private mutating func requests(_ requests: [RequestMetrics.Request: Durations]) {
        let name = "retorno_http_request_duration_seconds"
        head(name, "histogram", "Requests by method, route and status.")
        for (request, durations) in requests.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            let labels: Labels = [
                ("method", request.method), ("route", request.route ?? "none"), ("status", "\(request.status)"),
            ]
            var cumulative = 0
            for (bound, count) in zip(Durations.bounds.map { "\($0)" } + ["+Inf"], durations.buckets) {
                cumulative += count
                line("\(name)_bucket", labels + [("le", bound)], "\(cumulative)")
            }
            line("\(name)_sum", labels, "\(durations.seconds)")
            line("\(name)_count", labels, "\(durations.count)")
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

    /// Label values are names from the code, so none needs escaping.
    private mutating func line(_ name: String, _ labels: Labels, _ value: String) {
        let inner = labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ",")
        text += inner.isEmpty ? "\(name) \(value)\n" : "\(name){\(inner)} \(value)\n"
    }
}
