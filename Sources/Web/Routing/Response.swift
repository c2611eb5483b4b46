import HTML
import HTTPServer
import HTTPTypes

/// A handler's response.
package struct Response: Sendable {
    package var status: HTTPResponse.Status
    package var headers: HTTPFields = [:]
    package var body: ResponseBody
    package var cookies: [Cookie] = []

    /// An HTML page, which neither browsers nor proxies may store.
    package static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .bytes(html.utf8))
    }

    /// 303 after a form: the browser requests `path` with GET. Source: RFC 9110, 15.4.4.
    package static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path], body: .none)
    }

    /// Plain text with a line feed at its end.
    package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .bytes(Array((text + "\n").utf8)))
    }

    /// The response with one more cookie.
    package func setting(_ cookie: Cookie) -> Response {
        var response = self
        response.cookies.append(cookie)
        return response
    }

    /// The response with cookies and the security headers that every response carries. A header that the handler set wins.
    package var serverResponse: ServerResponse {
        var fields = headers
        for cookie in cookies { fields.append(HTTPField(name: .setCookie, value: cookie.header)) }
        for (name, value) in Self.securityHeaders where fields[name] == nil { fields[name] = value }
        return ServerResponse(head: HTTPResponse(status: status, headerFields: fields), body: body)
    }

    private static let securityHeaders: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "same-origin"),
    ]
}

extension HTTPField.Name {
    package static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
