import Foundation
import HTTPServer
import HTTPTypes

extension PublicRequest {
    package init(_ request: ServerRequest, application: Application) {
        let target = request.head.path ?? "/"
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            application: application, id: RequestID(), head: request.head, path: String(halves.first ?? "/"),
            query: FormData(urlEncoded: halves.count > 1 ? Array(halves[1].utf8) : []),
            parameters: Parameters(values: [:]), body: request.body, form: FormData(fields: []),
            cookies: Cookies(request.head.headerFields),
            peer: application.trustedProxies.client(of: request), now: application.now())
    }

    /// Whether the body is multipart/form-data.
    package var isUpload: Bool {
        head.headerFields[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    /// The request with its posted fields read. Leaves an upload unread: its handler streams it.
    ///
    /// - Throws: `BodyError`.
    package func readingForm() async throws -> PublicRequest {
        guard head.method == .post, !isUpload, !hasReadForm else { return self }
        var request = self
        request.hasReadForm = true
        request.form = FormData(urlEncoded: try await body.collect())
        return request
    }

    /// - Throws: `AppError.wrongToken` unless the form carries the session's CSRF token.
    package func checkToken(of session: Session) throws {
        guard let token = form["csrf_token"], isToken(token, of: session) else { throw AppError.wrongToken }
    }

    /// Whether the text is the session's CSRF token. For uploads, which carry it as a part.
    package func isToken(_ token: String, of session: Session) -> Bool {
        application.secrets.isSignature(token, of: session.token.text, for: .form)
    }

    /// Checks the CSRF token of a public form, which is bound to the session or, when signed out, to the visitor's cookie.
    ///
    /// - Throws: `AppError.wrongToken`.
    package func checkVisitorToken() throws {
        guard head.method == .post else { return }
        let bound = Session(cookies)?.token.text ?? cookies[Visitor.cookieName]
        guard let bound, let token = form["csrf_token"], application.secrets.isSignature(token, of: bound, for: .form)
        else { throw AppError.wrongToken }
    }
}

extension FormData {
    /// Decodes the percent-escapes of one path part, where a plus sign is not a space. A part with an invalid escape stays as it is.
    package static func pathPart(_ part: Substring) -> String {
        part.utf8.contains(UInt8(ascii: "%")) ? String(part).removingPercentEncoding ?? String(part) : String(part)
    }
}

/// A random id that identifies a request in the log, in the response header X-Request-Id and on the error page.
package struct RequestID: Sendable {
    private let number = UInt64.random(in: .min ... .max)

    /// Sixteen hexadecimal digits.
    package var text: String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

extension HTTPField.Name {
    package static let requestID = HTTPField.Name("X-Request-Id")!
}
