import Accounts
import App
import Foundation
import HTTPServer
import HTTPTypes
import Web

/// A browser without a socket: sends requests directly to the program's dispatcher.
package struct TestBrowser: Sendable {
    package let world: TestWorld
    /// Nil when signed out.
    package var session: Session?

    private var dispatcher: Dispatcher { Dispatcher(application: world.application, routes: Routes.all()) }

    package struct Response: Sendable {
        package let status: Int
        package let body: String
        package let head: HTTPResponse

        package var location: String? { head.headerFields[.location] }
    }

    package func get(_ path: String) async -> Response { await send(.get, path, []) }

    /// Posts the fields, with the session's CSRF token unless `token` is false.
    package func post(_ path: String, _ fields: [(String, String)], token: Bool = true) async -> Response {
        var fields = fields
        if token, let session {
            fields.append(("csrf_token", world.application.secrets.signature(of: session.token.text, for: .form)))
        }
        return await send(.post, path, fields)
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)]) async -> Response {
        var head = HTTPRequest(method: method, scheme: "http", authority: "retorno.test", path: path)
        if let session { head.headerFields[.cookie] = "\(Session.cookieName)=\(session.tenantID).\(session.token.text)" }
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        let response = await dispatcher.respond(
            to: ServerRequest(head: head, body: RequestBody(Array(body.utf8)), peer: "127.0.0.1"))
        return Response(status: response.head.status.code, body: Self.text(response.body), head: response.head)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static func text(_ body: ResponseBody) -> String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}

extension TestWorld {
    /// A browser with a new session of the member.
    package func browser(of scope: Scope) async throws -> TestBrowser {
        let session = Session(tenantID: scope.tenant.id)
        _ = try await application.database.pipeline(
            scope.sessionVariables,
            SignInQueries.startSession(tenant: scope.tenant.id, member: scope.member.id, tokenHash: session.token.hash))
        return TestBrowser(world: self, session: session)
    }

    package var signedOut: TestBrowser { TestBrowser(world: self) }
}
