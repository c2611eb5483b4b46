/// Why a response cannot be sent.
package enum WriteError: Error, Equatable {
    /// The client left, or the response is over.
    case disconnected
    /// The client took nothing for `ServerLimits.writeIdleTime`.
    case timedOut
}

/// The body of a streamed response. From any task; writes of several tasks take turns, none is torn.
package struct ResponseWriter: Sendable {
    private let connection: Connection
    private let request: Int

    init(_ connection: Connection, request: Int) {
        self.connection = connection
        self.request = request
    }

    /// Sends the bytes as one chunk and comes back when the kernel has taken all of it: that is the back-pressure.
    /// The head leaves with the first write; writing no bytes sends the head alone, once, and is nothing otherwise.
    ///
    /// - Throws: `WriteError`, for this and all later writes of the response.
    package func write(_ bytes: [UInt8]) async throws {
        try await connection.writePart(bytes, of: request)
    }
}
