import HTTPTypes
import Postgres
import Web

enum MetricsRoutes {
    static let all: [Route] = [.get("/metrics", show)]

    /// For who reaches the program itself. What comes through the proxy comes from outside, and to that there is no such page.
    private static func show(_ request: PublicRequest) async throws -> Response {
        guard request.head.headerFields[.forwardedFor] == nil else { throw AppError.notFound }
        let application = request.application
        async let pools = application.database.statistics
        let waiting = try await application.database.pipeline(.task(.work), MetricsQueries.waiting)
        var response = Response.text(
            MetricsText(application.metrics.now, pools: await pools, waiting: waiting).text)
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }
}
