import HTTPTypes

/// What a handler answers. The server adds Date, Connection, and Content-Length or Transfer-Encoding; those given
/// are left out, but `Connection: close` is obeyed and, where no body is sent (HEAD, 304), a Content-Length kept.
/// A field's value cannot break out of its line: `HTTPField` turns line ends and NUL into spaces.
package struct ServerResponse: Sendable {
    package var head: HTTPResponse
    package var body: ResponseBody

    package init(head: HTTPResponse, body: ResponseBody = .none) {
        self.head = head
        self.body = body
    }
}

/// The body of a response. HEAD, 204 and 304 send none, whatever is given.
package enum ResponseBody: Sendable {
    case none
    /// Sent in one piece with the head, with its Content-Length.
    case bytes([UInt8])
    /// Sent in chunks while the closure runs, on the connection's loop. When the closure throws, the client gets a 500
    /// if nothing was written yet; otherwise the connection ends without the last chunk, so that the client knows. When
    /// the client leaves, the closure's task is cancelled, so that a stream that waits for news can end.
    case stream(@Sendable (ResponseWriter) async throws -> Void)
}
