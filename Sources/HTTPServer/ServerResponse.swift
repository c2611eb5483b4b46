import HTTPTypes

/// A handler's response. The server sets Date, Connection, and Content-Length or Transfer-Encoding itself and drops those
/// given, except that it obeys `Connection: close` and keeps a Content-Length where no body is sent (HEAD, 304).
/// Field values cannot inject lines: `HTTPField` replaces line breaks and NUL with spaces.
package struct ServerResponse: Sendable {
    /// Status and header fields.
    package var head: HTTPResponse
    /// The body, in memory or streamed.
    package var body: ResponseBody

    /// A response, without a body unless one is given.
    package init(head: HTTPResponse, body: ResponseBody = .none) {
        self.head = head
        self.body = body
    }
}

/// The body of a response. HEAD, 204 and 304 never send one.
package enum ResponseBody: Sendable {
    /// No body.
    case none
    /// Sent in one piece with the head, with its Content-Length.
    case bytes([UInt8])
    /// Sent in chunks while the closure runs, on the connection's loop. When the closure throws, the client gets a 500 if
    /// nothing was written yet; otherwise the connection is reset without the last chunk, so that the client notices.
    /// When the client closes the connection, the closure's task is cancelled.
    case stream(@Sendable (ResponseWriter) async throws -> Void)
}
