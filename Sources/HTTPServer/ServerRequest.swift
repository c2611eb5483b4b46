import HTTPTypes

/// A request, given to the handler as soon as its head is complete.
package struct ServerRequest: Sendable {
    /// `path` is path and query as sent, or that part of an absolute target. `authority` is Host, which is not among
    /// the fields. Other fields are as sent, in order.
    package var head: HTTPRequest
    /// The body, still on its way.
    package var body: RequestBody
    /// The client's IP address as text, without the port; an IPv4 address never in IPv6 clothes.
    package var peer: String

    package init(head: HTTPRequest, body: RequestBody = RequestBody([]), peer: String) {
        self.head = head
        self.body = body
        self.peer = peer
    }
}
