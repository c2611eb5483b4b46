import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Postgres
import Views

/// From the server's request to its response: finds the route, asks who is there, checks what the table says, runs the
/// handler, turns every error into a page, and counts it all.
package struct Dispatcher: Sendable {
    private let application: Application
    private let router: Router

    package init(application: Application, routes: [Route]) {
        self.application = application
        router = Router(routes)
    }

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
        tell(incoming, response, .now - started)
        return response.serverResponse
    }

    /// What took too long is told to whoever reads the log; the rest only to who wants to know it all.
    private func tell(_ request: PublicRequest, _ response: Response, _ time: Duration) {
        let route = request.route?.description, status = response.status.code, method = request.head.method.rawValue
        application.metrics.count(.init(method: method, route: route, status: status), took: time)
        let level: Logger.Level = time > .seconds(1) ? .notice : .debug
        guard application.logger.logLevel <= level else { return }
        request.logger.log(
            level: level, "answered",
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

    /// Runs a member's route under a scope. An unconfirmed one is confirmed by the handler's own statements or, when it has sent
    /// none or failed, at the end: nothing leaves that the database did not authorise.
    ///
    /// - Throws: `StaleScope` when the scope is not the session's any more.
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

    /// Signed out: first to the sign-in page, then, if it was a page that was asked for, on to it.
    private func signIn(_ request: PublicRequest) -> Response {
        let back = request.head.method == .get ? [(name: "back", value: request.here)] : []
        return .redirect(to: Paths.signIn + QueryString.of(back))
    }
}
