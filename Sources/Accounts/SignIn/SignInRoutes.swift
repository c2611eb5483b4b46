import Domain
import HTTPTypes
import Postgres
import Views
import Web

package enum SignInRoutes {
    package static let all: [Route] = [
        .get("/", home),
        .get("/sign-in", show),
        .post("/sign-in", signIn),
        .post("/sign-out", signOut),
        .post("/language", changeLanguage),
    ]

    private static func home(_ request: PublicRequest) async throws -> Response {
        guard let session = Session(request.cookies), let scope = try await request.application.scope(of: session)
        else { return .redirect(to: Paths.signIn) }
        return .redirect(to: Paths.inbox(scope.tenant.slug))
    }

    private static func show(_ request: PublicRequest) async throws -> Response {
        page(request, SignInPage(layout: request.layout(nil), back: request.query["back"] ?? ""))
    }

    private static func signIn(_ request: PublicRequest) async throws -> Response {
        let form = request.form
        let back = form["back"].flatMap { PublicRequest.isOwnPath($0) ? $0 : nil }
        let outcome = try await SignIn(
            email: form.trimmed("email").lowercased(), password: form["password"] ?? "", peer: request.peer,
            tenant: form["tenant"], signature: form["proof"]
        ).run(request.application)
        func showAgain(_ problem: String?, _ status: HTTPResponse.Status, _ choice: SignIn.TenantChoice? = nil) -> Response {
            page(
                request,
                SignInPage(
                    layout: request.layout(nil), email: form["email"] ?? "", back: back ?? "", problem: problem,
                    tenants: choice?.tenants.map { FormOption($0.tenantSlug, $0.tenantName) } ?? [], proof: choice?.signature),
                status: status)
        }
        switch outcome {
        case .signedIn(let session, let slug):
            return .redirect(to: back ?? Paths.inbox(slug)).setting(session.cookie(isSecure: request.application.isSecure))
        case .tenantRequired(let choice): return showAgain(nil, .ok, choice)
        case .invalidCredentials: return showAgain(request.strings.signIn.wrong, .unprocessableContent)
        case .tooMany: return showAgain(request.strings.signIn.tooMany, .tooManyRequests)
        }
    }

    private static func signOut(_ request: PublicRequest) async throws -> Response {
        if let session = Session(request.cookies) {
            _ = try await request.application.database.pipeline(
                .tenant(session.tenantID),
                SignInQueries.endSession(tenant: session.tenantID, tokenHash: session.token.hash))
        }
        let expired = Cookie(name: Session.cookieName, value: "", maxAge: 0, isSecure: request.application.isSecure)
        return .redirect(to: Paths.signIn).setting(expired)
    }

    private static func changeLanguage(_ request: PublicRequest) async throws -> Response {
        guard let language = request.form["language"].flatMap(Language.init(rawValue:)) else { throw AppError.badRequest }
        return .redirect(to: request.back(or: "/")).setting(
            Cookie(
                name: "language", value: language.rawValue, maxAge: 365 * 86_400,
                isSecure: request.application.isSecure))
    }

    /// Adds the CSRF token of the form and, to a browser without one, the visitor's cookie that the token is bound to.
    private static func page(
        _ request: PublicRequest, _ page: SignInPage, status: HTTPResponse.Status = .ok
    ) -> Response {
        var page = page
        guard Session(request.cookies) == nil, request.cookies[Visitor.cookieName] == nil else {
            return .page(page.body, status: status)
        }
        let visitor = RandomToken().text
        page.layout.csrfToken = request.application.secrets.signature(of: visitor, for: .form)
        return .page(page.body, status: status).setting(
            Cookie(name: Visitor.cookieName, value: visitor, maxAge: nil, isSecure: request.application.isSecure))
    }
}
