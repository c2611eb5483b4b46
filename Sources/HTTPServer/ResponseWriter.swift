/// Why a response cannot be sent.
package enum WriteError: Error, Equatable {
    /// The client closed the connection, or the response has ended.
    case disconnected
    /// The client read nothing for `ServerLimits.writeIdleTime`.
    case timedOut
}

/// Writes the body of a streamed response. From any task; writes of several tasks are never interleaved.
package struct ResponseWriter: Sendable {
    private let connection: HTTPConnection
    private let request: Int

    init(_ connection: HTTPConnection, request: Int) {
        self.connection = connection
        self.request = request
    }

    /// Sends the bytes as one chunk and returns when all are in the socket, which is the backpressure. The first write
    /// also sends the head; an empty first write sends the head alone, later empty writes do nothing.
    ///
    /// - Throws: `WriteError`, for this and all later writes of the response.
    package func write(_ bytes: [UInt8]) async throws {
        try await connection.writePart(bytes, of: request)
    }
}
