import Web

enum HealthRoutes {
    static let all: [Route] = [
        .get("/healthz") { _ in .text("ok") },
        .get("/readyz", ready),
        .get("/assets/:version/:name") { try $0.application.assets.response(for: $0.parameters.text("name")) },
        .get("/assets/:version/:folder/:name") {
            try $0.application.assets.response(for: "\($0.parameters.text("folder"))/\($0.parameters.text("name"))")
        },
    ]

    /// Readiness: 200 only when the database is reachable.
    private static func ready(_ request: PublicRequest) async throws -> Response {
        _ = try await request.application.database.pipeline([:], HealthQueries.ping())
        return .text("ready")
    }
}
