import HTTPTypes

/// A request, passed to the handler as soon as its head is complete.
package struct ServerRequest: Sendable {
    /// `path` holds path and query as sent, or that part of an absolute target. `authority` is Host, which is not among
    /// the fields. Other fields are as sent, in order.
    package var head: HTTPRequest
    /// The body, read from the socket on demand.
    package var body: RequestBody
    /// The client's IP address as text, without the port; an IPv4-mapped IPv6 address is given as IPv4.
    package var peer: String

    /// For tests, and for requests made inside the program.
    package init(head: HTTPRequest, body: RequestBody = RequestBody([]), peer: String) {
        self.head = head
        self.body = body
        self.peer = peer
    }
}
