import HTTPTypes

/// A parsed request head and what the connection needs from it.
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
    /// The client may send another request on this connection.
    let keepsAlive: Bool
    /// HTTP/1.1 or later; 1.0 has neither chunks nor keep-alive.
    let isHTTP11: Bool

    /// `OPTIONS *` concerns the server as a whole and needs no handler (RFC 9110 section 9.3.7).
    var isServerWideOptions: Bool { request.method == .options && request.path == "*" }
}
