import Domain
import HTTPServer
import HTTPTypes
import Postgres
import Views

/// Maps errors to responses: status, page and, for server errors, a log line. No other code does.
package enum ErrorPages {
    /// The error page in the request's language, or the plan's page for a locked feature.
    package static func response(to error: any Error, _ request: PublicRequest, _ scope: Scope?) -> Response {
        if case AppError.locked(let feature) = error, let scope {
            let page = LockedPage(
                layout: request.layout(scope), feature: feature, neededPlan: scope.plan(with: feature), plan: scope.tenant.plan)
            return .page(page.body, status: .forbidden)
        }
        let (status, kind) = statusAndKind(of: error)
        if status.kind == .serverError { log(error, status, request) }
        let detail = status == .internalServerError ? request.strings.errors.requestCode(request.id.text) : nil
        var response = Response.page(
            ErrorPage(layout: request.layout(scope), kind: kind, detail: detail).body, status: status)
        if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
        if case AppError.wrongMethod(let allowed) = error { response.headers[.allow] = allowed }
        return response
    }

    private static func statusAndKind(of error: any Error) -> (HTTPResponse.Status, ErrorPage.Kind) {
        switch error {
        case let error as AppError: statusAndKind(of: error)
        case let error as BodyError: error == .tooLarge ? (.contentTooLarge, .tooLarge) : (error.status ?? .badRequest, .badRequest)
        case PostgresError.unavailable: (.serviceUnavailable, .busy)
        // query_canceled, by statement_timeout: the database is overloaded. Source: PostgreSQL, appendix A.
        case PostgresError.server(let error) where error.sqlState == "57014": (.serviceUnavailable, .busy)
        default: (.internalServerError, .broken)
        }
    }

    private static func statusAndKind(of error: AppError) -> (HTTPResponse.Status, ErrorPage.Kind) {
        switch error {
        case .notFound: (.notFound, .notFound)
        case .forbidden, .locked: (.forbidden, .forbidden)
        case .wrongToken: (.forbidden, .staleForm)
        case .badRequest: (.badRequest, .badRequest)
        case .conflict: (.conflict, .conflict)
        case .tooLarge: (.contentTooLarge, .tooLarge)
        case .wrongMethod: (.methodNotAllowed, .notFound)
        }
    }

    /// Logs the route pattern, never the path or query: they may contain a token or text that a person typed.
    private static func log(_ error: any Error, _ status: HTTPResponse.Status, _ request: PublicRequest) {
        request.logger.error(
            "request failed",
            metadata: [
                "method": "\(request.head.method.rawValue)", "route": "\(request.route?.description ?? "none")", "status": "\(status.code)",
                "error": "\(error)",
            ])
    }
}
