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

    package var isUpload: Bool {
        head.headerFields[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    /// With the posted fields read, unless they come as an upload, which the handler reads piece by piece.
    package func readingForm() async throws -> PublicRequest {
        guard head.method == .post, !isUpload, !hasReadForm else { return self }
        var request = self
        request.hasReadForm = true
        request.form = FormData(urlEncoded: try await body.collect())
        return request
    }

    package func checkToken(of session: Session) throws {
        guard let token = form["csrf_token"], isToken(token, of: session) else { throw AppError.wrongToken }
    }

    package func isToken(_ token: String, of session: Session) -> Bool {
        application.secrets.isSignature(token, of: session.token.text, for: .form)
    }

    package func checkVisitorToken() throws {
        guard head.method == .post else { return }
        let bound = Session(cookies)?.token.text ?? cookies[Visitor.cookieName]
        guard let bound, let token = form["csrf_token"], application.secrets.isSignature(token, of: bound, for: .form)
        else { throw AppError.wrongToken }
    }
}

extension FormData {
    /// One part of a path, its percent-escapes read. Unlike in a form, a plus sign stays one.
    package static func pathPart(_ part: Substring) -> String {
        part.utf8.contains(UInt8(ascii: "%")) ? String(part).removingPercentEncoding ?? String(part) : String(part)
    }
}

/// Tells one request from all others, in the log and in the answer's X-Request-Id.
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
