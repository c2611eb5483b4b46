import HTTPTypes

/// A request as far as its empty line, with what the connection has to know to go on.
struct RequestHead: Sendable {
    /// How the end of the body is found (RFC 9112 section 6.3).
    enum Framing: Sendable, Equatable {
        case none
        case length(Int)
        case chunked
    }

    let request: HTTPRequest
    let framing: Framing
    /// The client waits for 100 before it sends the body (RFC 9110 section 10.1.1).
    let expectsContinue: Bool
    /// The client would send another request on this connection.
    let keepsAlive: Bool
    /// HTTP/1.1 or later; 1.0 knows neither chunks nor keep-alive.
    let isHTTP11: Bool

    /// `OPTIONS *`: a question to the server as a whole, which needs no handler (RFC 9110 section 9.3.7).
    var asksServer: Bool { request.method == .options && request.path == "*" }
}
