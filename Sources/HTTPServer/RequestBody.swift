/// A request's body, read from the socket on demand, which is the backpressure on the client. It can be read once, by one
/// task, until the response has ended; from any executor.
package struct RequestBody: Sendable {
    private enum Source: Sendable {
        case parts([[UInt8]])
        case connection(HTTPConnection, request: Int)
    }

    private let source: Source

    /// A body in memory, for tests and for requests without one.
    package init(_ bytes: [UInt8]) { source = .parts(bytes.isEmpty ? [] : [bytes]) }

    /// A body in memory, in non-empty parts.
    package init(parts: [[UInt8]]) { source = .parts(parts) }

    init(_ connection: HTTPConnection, request: Int) { source = .connection(connection, request: request) }

    /// The whole body.
    ///
    /// - Parameter limit: the most bytes to accept; nil means `ServerLimits.body`.
    /// - Throws: `BodyError`. A declared length over the limit throws `.tooLarge` before anything is read.
    package func collect(upTo limit: Int? = nil) async throws -> [UInt8] {
        switch source {
        case .connection(let connection, let request):
            return try await connection.collectBody(of: request, upTo: limit)
        case .parts(let parts):
            let bytes = Array(parts.joined())
            if let limit, bytes.count > limit { throw BodyError.tooLarge }
            return bytes
        }
    }

    /// The body in parts of 1 byte to 64 KiB, as they arrive. Throws the same errors as `collect`.
    package func stream(upTo limit: Int? = nil) -> Stream { Stream(body: self, limit: limit) }

    /// The parts of a body.
    package struct Stream: AsyncSequence, Sendable {
        package typealias Element = [UInt8]
        package typealias Failure = any Error

        fileprivate let body: RequestBody
        fileprivate let limit: Int?

        package func makeAsyncIterator() -> Iterator { Iterator(body: body, limit: limit) }
    }

    /// Reads the parts of a body. From one task only.
    package struct Iterator: AsyncIteratorProtocol {
        fileprivate let body: RequestBody
        fileprivate let limit: Int?
        fileprivate var taken = 0
        fileprivate var takenBytes = 0

        package mutating func next() async throws -> [UInt8]? {
            switch body.source {
            case .connection(let connection, let request):
                return try await connection.nextPartOfBody(of: request, upTo: limit)
            case .parts(let parts):
                guard taken < parts.count else { return nil }
                defer { taken += 1 }
                takenBytes += parts[taken].count
                if let limit, takenBytes > limit { throw BodyError.tooLarge }
                return parts[taken]
            }
        }
    }
}
