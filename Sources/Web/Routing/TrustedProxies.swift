import HTTPServer
import HTTPTypes

/// The IP addresses of the proxies whose X-Forwarded-For is believed. Any other client can forge the header.
package struct TrustedProxies: Sendable {
    package let addresses: Set<String>

    package init(_ addresses: some Sequence<String> = []) { self.addresses = Set(addresses) }

    /// The client's IP address: the last of the chain that is no trusted proxy.
    package func client(of request: ServerRequest) -> String {
        guard addresses.contains(request.peer) else { return request.peer }
        let chain = request.head.headerFields[values: .forwardedFor]
            .flatMap { $0.split(separator: ",") }
            .map(\.trimmed)
        return chain.last { !addresses.contains($0) } ?? request.peer
    }
}

extension HTTPField.Name {
    package static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
