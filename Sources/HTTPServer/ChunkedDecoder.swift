import TextSyntax
import Foundation

/// Decodes a chunked body (RFC 9112 section 7.1). Extensions and trailers are validated and ignored.
struct ChunkedDecoder {
    enum Progress { case needsMore, hasData, atEnd }

    private enum State {
        case size
        case data(Int)
        case dataEnd, trailers, end
    }

    private var state = State.size
    private var extensionBytes = 0
    private var trailerBytes = 0
    private var trailerFields = 0
    private let limits: ServerLimits

    init(limits: ServerLimits) { self.limits = limits }

    /// Moves up to `limit` (not 0) bytes of content from `input` to `output`. Throws `.malformed`.
    mutating func decode(
        _ input: inout InputBuffer, upTo limit: Int, to output: inout [UInt8]
    ) throws(BodyError) -> Progress {
        while true {
            switch state {
            case .data(let left):
                let moved = input.move(upTo: min(left, limit), to: &output)
                state = moved == left ? .dataEnd : .data(left - moved)
                return moved == 0 ? .needsMore : .hasData
            case .end:
                return .atEnd
            case .size, .dataEnd, .trailers:
                guard let next = try nextLine(&input) else { return .needsMore }
                state = next
            }
        }
    }

    /// The state after the next line, or nil when the line is not complete.
    private mutating func nextLine(_ input: inout InputBuffer) throws(BodyError) -> State? {
        try input.use { (bytes, used) throws(BodyError) -> State? in
            guard let lineFeed = bytes.firstIndex(of: .lineFeed) else {
                try checkUnfinished(bytes)
                return nil
            }
            guard lineFeed > 0, bytes[lineFeed - 1] == .carriageReturn else { throw .malformed }
            used = lineFeed + 1
            return try state(after: bytes.part(0..<lineFeed - 1))
        }
    }

    private mutating func state(after line: Bytes) throws(BodyError) -> State {
        switch state {
        case .size:
            let size = try size(line)
            return size == 0 ? .trailers : .data(size)
        case .dataEnd:
            guard line.isEmpty else { throw .malformed }
            return .size
        case .trailers:
            if line.isEmpty { return .end }
            trailerBytes += line.count + 2
            trailerFields += 1
            guard trailerBytes <= limits.headers, trailerFields <= limits.headerFields,
                (try? FieldLine.split(line)) != nil
            else { throw .malformed }
            return .trailers
        case .data, .end:
            return state
        }
    }

    private mutating func size(_ line: Bytes) throws(BodyError) -> Int {
        var size = 0
        var digits = 0
        while digits < line.count, let value = line[digits].hexValue.map(Int.init) {
            size = size << 4 | value
            digits += 1
            if digits > 15 { throw .malformed }
        }
        guard digits > 0 else { throw .malformed }
        let extensions = line.part(digits..<line.count)
        extensionBytes += extensions.count
        guard extensionBytes <= Self.mostExtensionBytes, ChunkExtensions.isValid(extensions) else { throw .malformed }
        return size
    }

    private func checkUnfinished(_ bytes: Bytes) throws(BodyError) {
        let most =
            switch state {
            case .dataEnd: 1
            case .trailers: limits.headers
            default: Self.mostExtensionBytes + 16
            }
        if bytes.count > most { throw .malformed }
        if let found = bytes.firstIndex(of: .carriageReturn), found + 1 < bytes.count { throw .malformed }
        if case .dataEnd = state, let first = bytes.first, first != .carriageReturn { throw .malformed }
        if case .size = state, let first = bytes.first, first.hexValue == nil { throw .malformed }
    }

    /// For all extensions of a body together: they must not be a way around the body's limit.
    private static let mostExtensionBytes = 4096
}
