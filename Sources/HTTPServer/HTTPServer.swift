import Foundation
import Logging
import Reactor

/// An HTTP/1.1 server on plain sockets. TLS, HTTP/2 and compression are left to a proxy.
///
/// Source: RFC 9110 (semantics), RFC 9112 (HTTP/1.1), socket(7), tcp(7).
package actor HTTPServer {
    private let context: ServerContext
    private var listeners: [Listener] = []

    /// - Parameters:
    ///   - limits: sizes and timeouts that a client is held to.
    ///   - handler: answers a request. It runs on the loop that owns the connection and must not block it; it is
    ///     cancelled when a shutdown exceeds its time.
    package init(
        limits: ServerLimits = .init(), logger: Logger,
        handler: @escaping @Sendable (ServerRequest) async -> ServerResponse
    ) {
        context = ServerContext(limits: limits, logger: logger, handler: handler)
    }

    /// Starts listening, with one socket per loop. From any task.
    ///
    /// - Parameters:
    ///   - host: an IPv4 or IPv6 address or a name; `0.0.0.0` and `::` mean all addresses.
    ///   - port: 0 means any free port.
    /// - Returns: the port.
    /// - Throws: `ListenError`, including when another process listens on the port, even one that would share it.
    package func start(host: String, port: Int, on loops: [EventLoop]) async throws -> Int {
        let (descriptors, port) = try await offload {
            try ListeningSocket(host: host, port: port).open(count: loops.count)
        }
        let added = zip(loops, descriptors).map { Listener($1, loop: $0, context: context) }
        listeners += added
        do { for listener in added { try await listener.start(among: added) } } catch {
            await shutdown()
            throw error
        }
        return port
    }

    /// Stops accepting, lets running requests finish, and aborts those that have not after `ServerLimits.drainTime`.
    /// Returns when all connections are closed. The program should first end streams that never end by themselves. From
    /// any task; idempotent.
    package func shutdown() async {
        let draining = listeners
        listeners = []
        await withTaskGroup { group in
            for listener in draining {
                group.addTask { [context] in await listener.drain(within: context.limits.drainTime) }
            }
        }
    }
}
