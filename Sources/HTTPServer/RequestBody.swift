/// A request's body. Nothing of it is read from the socket before it is asked for, so a client can't send faster than
/// the handler takes. It can be read once, by one task, until the response is over; from any executor.
package struct RequestBody: Sendable {
    private enum Source: Sendable {
        case parts([[UInt8]])
        case connection(Connection, request: Int)
    }

    private let source: Source

    /// A body that is there already, for tests and for requests that have none.
    package init(_ bytes: [UInt8]) { source = .parts(bytes.isEmpty ? [] : [bytes]) }

    /// The same, as it may come: in parts, none of them empty.
    package init(parts: [[UInt8]]) { source = .parts(parts) }

    init(_ connection: Connection, request: Int) { source = .connection(connection, request: request) }

    /// The whole body.
    ///
    /// - Parameter limit: the most bytes to accept; nil is the server's `ServerLimits.body`.
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

    /// The body in parts of 1 byte to 64 KiB, as they come. Throws what `collect` throws.
    package func stream(upTo limit: Int? = nil) -> Stream { Stream(body: self, limit: limit) }

    package struct Stream: AsyncSequence, Sendable {
        package typealias Element = [UInt8]
        package typealias Failure = any Error

        fileprivate let body: RequestBody
        fileprivate let limit: Int?

        package func makeAsyncIterator() -> Iterator { Iterator(body: body, limit: limit) }
    }

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
