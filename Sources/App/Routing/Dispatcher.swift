import Domain
import Foundation
import HTTPServer
import HTTPTypes
import Postgres

/// From the server's request to its response: finds the route, asks who is there, checks what the table says, runs the
/// handler, and turns every error into a page.
package struct Dispatcher: Sendable {
    private let application: Application
    private let router: Router

    package init(application: Application, routes: [Route] = Routes.all) {
        self.application = application
        router = Router(routes)
    }

    package func respond(to request: ServerRequest) async -> ServerResponse {
        var incoming = PublicRequest(request, application: application)
        var scope: Scope?
        do {
            let response = try await run(request, &incoming, &scope)
            return response.serverResponse
        } catch {
            return ErrorPages.response(to: error, incoming, scope).serverResponse
        }
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
            incoming = PublicRequest(request, application: application, parameters: parameters)
            switch route.handler {
            case .everyone(let handler):
                incoming = try await incoming.readingForm()
                if route.needsToken { try incoming.checkVisitorToken() }
                return try await handler(incoming)
            case .member(let role, let feature, let handler):
                guard let session = Session(incoming.cookies), let found = try await application.scope(of: session)
                else { return signIn(incoming) }
                scope = found
                guard try parameters.text("tenant") == found.tenant.slug else { throw AppError.notFound }
                guard found.member.role >= role else { throw AppError.forbidden }
                if let feature { try found.require(feature) }
                incoming = try await incoming.readingForm()
                if route.method == .post && !incoming.isUpload { try incoming.checkToken(of: session) }
                return try await handler(MemberRequest(request: incoming, scope: found, session: session))
            }
        }
    }

    /// Signed out: first to the sign-in page, then, if it was a page that was asked for, on to it.
    private func signIn(_ request: PublicRequest) -> Response {
        let back = request.head.method == .get ? [(name: "back", value: request.here)] : []
        return .redirect(to: SignInRoutes.path(back))
    }
}
