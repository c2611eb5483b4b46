import Logging
import Synchronization

/// State shared by all listeners and connections of a server. From any thread.
final class ServerContext: Sendable {
    let limits: ServerLimits
    let logger: Logger
    let handler: @Sendable (ServerRequest) async -> ServerResponse
    /// Open connections, over all loops.
    let connections = Atomic<Int>(0)

    init(
        limits: ServerLimits, logger: Logger, handler: @escaping @Sendable (ServerRequest) async -> ServerResponse
    ) {
        self.limits = limits
        self.logger = logger
        self.handler = handler
    }
}
