import HTTPServer
import HTTPTypes

/// The proxies whose X-Forwarded-For counts. From anyone else the header is what a stranger claims.
package struct TrustedProxies: Sendable {
    package let addresses: Set<String>

    package init(_ addresses: some Sequence<String> = []) { self.addresses = Set(addresses) }

    /// The last address in the chain that is no trusted proxy.
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
