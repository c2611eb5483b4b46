import HTML
import HTTPServer
import HTTPTypes

/// What a handler answers.
package struct Response: Sendable {
    package var status: HTTPResponse.Status
    package var headers: HTTPFields = [:]
    package var body: ResponseBody
    package var cookies: [Cookie] = []

    package static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .bytes(html.utf8))
    }

    /// After a form: the browser asks for `path` with GET. Source: RFC 9110, 15.4.4.
    package static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path], body: .none)
    }

    package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .bytes(Array((text + "\n").utf8)))
    }

    package func setting(_ cookie: Cookie) -> Response {
        var response = self
        response.cookies.append(cookie)
        return response
    }

    /// As the server sends it, under the headers that every answer carries.
    package var serverResponse: ServerResponse {
        var fields = headers
        for cookie in cookies { fields.append(HTTPField(name: .setCookie, value: cookie.header)) }
        for (name, value) in Self.safety where fields[name] == nil { fields[name] = value }
        return ServerResponse(head: HTTPResponse(status: status, headerFields: fields), body: body)
    }

    private static let safety: [(HTTPField.Name, String)] = [
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
