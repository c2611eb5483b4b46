import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Postgres
import Views

/// Turns a request of the server into its response: finds the route, loads the scope of the session, checks role, plan and CSRF token,
/// runs the handler, maps errors to pages, and counts and logs the request. From any thread.
package struct Dispatcher: Sendable {
    private let application: Application
    private let router: Router

    package init(application: Application, routes: [Route]) {
        self.application = application
        router = Router(routes)
    }

    /// Never throws: an error becomes an error page.
    package func respond(to request: ServerRequest) async -> ServerResponse {
        let started = ContinuousClock.now
        var incoming = PublicRequest(request, application: application)
        var scope: Scope?
        var response: Response
        do {
            response = try await run(request, &incoming, &scope)
        } catch {
            response = ErrorPages.response(to: error, incoming, scope)
        }
        response.headers[.requestID] = incoming.id.text
        record(incoming, response, .now - started)
        return response.serverResponse
    }

    /// Counts the request and logs it: at notice level when it took longer than a second, else at debug.
    private func record(_ request: PublicRequest, _ response: Response, _ time: Duration) {
        let route = request.route?.description, status = response.status.code, method = request.head.method.rawValue
        application.metrics.count(.init(method: method, route: route, status: status), took: time)
        let level: Logger.Level = time > .seconds(1) ? .notice : .debug
        guard application.logger.logLevel <= level else { return }
        request.logger.log(
            level: level, "responded",
            metadata: [
                "method": "\(method)", "route": "\(route ?? "none")", "status": "\(status)",
                "ms": "\((time / .milliseconds(1)).rounded())",
            ])
    }

    private func run(
        _ request: ServerRequest, _ incoming: inout PublicRequest, _ scope: inout Scope?
    ) async throws -> Response {
        let parts = incoming.path.split(separator: "/").map { FormData.pathPart($0) }
        switch router.find(request.head.method, parts) {
        case .none:
            if let session = Session(incoming.cookies) { scope = try await application.scope(of: session) }
            throw AppError.notFound
        case .wrongMethod(let allowed):
            throw AppError.wrongMethod(allowed: allowed.map(\.rawValue).joined(separator: ", "))
        case .found(let route, let parameters):
            incoming.route = route.path
            incoming.parameters = parameters
            switch route.handler {
            case .everyone(let handler):
                incoming = try await incoming.readingForm()
                if route.needsToken { try incoming.checkVisitorToken() }
                return try await handler(incoming)
            case .member(let role, let feature, let handler):
                guard let session = Session(incoming.cookies) else { return signIn(incoming) }
                if let cached = incoming.isUpload ? nil : application.scopes[session] {
                    do {
                        return try await run(route, role, feature, handler, session, cached, isConfirmed: false, &incoming, &scope)
                    } catch is StaleScope {
                        application.scopes[session] = nil
                    }
                }
                guard let found = try await application.scope(of: session) else { return signIn(incoming) }
                application.scopes[session] = found
                return try await run(route, role, feature, handler, session, found, isConfirmed: true, &incoming, &scope)
            }
        }
    }

    /// Runs a member's route under a scope.
    ///
    /// A scope from the cache is confirmed by the handler's first statements or, when the handler sent none or failed, after it. No
    /// response is sent that the database has not authorised.
    ///
    /// - Throws: `StaleScope` when the session now has another scope.
    private func run(
        _ route: Route, _ role: Role, _ feature: Feature?, _ handler: @Sendable (MemberRequest) async throws -> Response,
        _ session: Session, _ candidate: Scope, isConfirmed: Bool, _ incoming: inout PublicRequest, _ scope: inout Scope?
    ) async throws -> Response {
        let check = ScopeCheck(isConfirmed: isConfirmed)
        scope = candidate
        do {
            guard try incoming.parameters.text("tenant") == candidate.tenant.slug else { throw AppError.notFound }
            guard candidate.member.role >= role else { throw AppError.forbidden }
            if let feature { try candidate.require(feature) }
            incoming = try await incoming.readingForm()
            if route.method == .post && !incoming.isUpload { try incoming.checkToken(of: session) }
            let request = MemberRequest(request: incoming, scope: candidate, session: session, check: check)
            let response = try await handler(request)
            try await confirm(candidate, session, check)
            return response
        } catch let error as StaleScope {
            throw error
        } catch {
            try await confirm(candidate, session, check)
            throw error
        }
    }

    private func confirm(_ scope: Scope, _ session: Session, _ check: ScopeCheck) async throws {
        if check.isConfirmed { return }
        let actual = try await application.database.pipeline(.tenant(session.tenantID), SessionQueries.check(session))
        guard actual == scope.version else { throw StaleScope() }
        check.confirm()
    }

    /// Redirects to the sign-in page, which leads back to the requested page when the request was a GET.
    private func signIn(_ request: PublicRequest) -> Response {
        let back = request.head.method == .get ? [(name: "back", value: request.here)] : []
        return .redirect(to: Paths.signIn + QueryString.of(back))
    }
}
