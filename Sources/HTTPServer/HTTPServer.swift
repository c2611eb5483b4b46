import Foundation
import Logging
import Reactor

/// An HTTP/1.1 server on plain sockets. TLS, HTTP/2 and compression are a proxy's business.
///
/// Source: RFC 9110 (semantics), RFC 9112 (HTTP/1.1), socket(7), tcp(7).
package actor HTTPServer {
    private let commons: ServerCommons
    private var listeners: [Listener] = []

    /// - Parameters:
    ///   - limits: what a client may take.
    ///   - handler: answers a request. It runs on the loop that owns the connection and must not block it; it is
    ///     cancelled when a shutdown's time is over.
    package init(
        limits: ServerLimits = .init(), logger: Logger,
        handler: @escaping @Sendable (ServerRequest) async -> ServerResponse
    ) {
        commons = ServerCommons(limits: limits, logger: logger, handler: handler)
    }

    /// Listens, with one socket per loop. From any task.
    ///
    /// - Parameters:
    ///   - host: an IPv4 or IPv6 address or a name; `0.0.0.0` and `::` are all addresses.
    ///   - port: 0 is any free one.
    /// - Returns: the port.
    /// - Throws: `ListenError`, also when another process listens there, even one that would share the port.
    package func start(host: String, port: Int, on loops: [EventLoop]) async throws -> Int {
        let (descriptors, port) = try await offload {
            try ListeningSocket(host: host, port: port).open(count: loops.count)
        }
        let added = zip(loops, descriptors).map { Listener($1, loop: $0, commons: commons) }
        listeners += added
        do { for listener in added { try await listener.start(among: added) } } catch {
            await shutdown()
            throw error
        }
        return port
    }

    /// Stops accepting, lets what runs finish, and cuts off what has not after `ServerLimits.drainTime`. Returns when
    /// all connections are closed. A stream that never ends by itself should be ended by the program first. From any task;
    /// doing it twice is doing it once.
    package func shutdown() async {
        let draining = listeners
        listeners = []
        await withTaskGroup { group in
            for listener in draining {
                group.addTask { [commons] in await listener.drain(within: commons.limits.drainTime) }
            }
        }
    }
}
