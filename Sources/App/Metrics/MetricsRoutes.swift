import HTTPTypes
import JobQueue
import Outbox
import Postgres
import Reactor
import Web

/// The counters of this process's workers.
package struct WorkMetrics: Sendable {
    package let jobs = JobMetrics()
    package let emails = EmailMetrics()

    package init() {}
}

enum MetricsRoutes {
    static func all(_ work: WorkMetrics) -> [Route] {
        [.get("/metrics") { try await show($0, work) }]
    }

    /// Only for clients that connect to the program directly: responds with 404 to requests that came through the proxy.
    private static func show(_ request: PublicRequest, _ work: WorkMetrics) async throws -> Response {
        guard request.head.headerFields[.forwardedFor] == nil else { throw AppError.notFound }
        let application = request.application
        async let pools = application.database.statistics
        let counts = try await application.database.pipeline(.queueOperations, JobQueries.counts)
        let state = MetricsState(
            requests: application.metrics.now, pools: await pools, lanes: OffloadLane.all.map(\.statistics), jobs: work.jobs.now,
            jobCounts: counts, emails: work.emails.now)
        var response = Response.text(MetricsText(state).text)
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }
}
