import Foundation
import HTTPTypes

/// Parses one request head incrementally. Strict: it rejects all that RFC 9112 allows a server to reject, because request
/// smuggling exploits two parsers that disagree about the end of a message (RFC 9112 section 11.2).
struct RequestParser {
    private let limits: ServerLimits
    private var line: RequestLine?
    private var fields = RequestFields()
    private var headerBytes = 0
    private var emptyLines = 0

    init(limits: ServerLimits) { self.limits = limits }

    /// Whether a part of this head was consumed already.
    var hasBegun: Bool { line != nil || emptyLines > 0 }

    /// The head, or nil when more bytes are needed. Consumes exactly the head.
    mutating func parse(_ input: inout InputBuffer) throws(Rejection) -> RequestHead? {
        try input.use { (bytes, used) throws(Rejection) -> RequestHead? in
            while let length = Self.lineLength(bytes, from: used) {
                let end = used + length
                guard length > 0, bytes[end - 1] == .carriageReturn else { throw .bad("bare line feed") }
                let content = bytes.part(used..<end - 1)
                used = end + 1
                if let head = try add(content) { return head }
            }
            try checkUnfinished(bytes.part(used..<bytes.count))
            return nil
        }
    }

    /// Bytes before the next line feed, or nil.
    @inline(__always)
    private static func lineLength(_ bytes: Bytes, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(UInt8.lineFeed), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base + start)
    }

    private mutating func add(_ content: Bytes) throws(Rejection) -> RequestHead? {
        guard let line else {
            if content.isEmpty {
                try skipEmptyLine()
            } else {
                if content.count > limits.requestLine { throw Rejection(.uriTooLong, "request line") }
                line = try RequestLine(content)
            }
            return nil
        }
        if content.isEmpty { return try fields.head(line) }
        headerBytes += content.count + 2
        if headerBytes > limits.headers { throw Rejection(.requestHeaderFieldsTooLarge, "header bytes") }
        if fields.count == limits.headerFields { throw Rejection(.requestHeaderFieldsTooLarge, "header fields") }
        try fields.add(content)
        return nil
    }

    /// Old clients send a line break after a body, which is harmless before a request (RFC 9112 section 2.2).
    private mutating func skipEmptyLine() throws(Rejection) {
        emptyLines += 1
        if emptyLines > 2 { throw .bad("empty lines before the request") }
    }

    /// Checks an incomplete line.
    private func checkUnfinished(_ content: Bytes) throws(Rejection) {
        if let index = content.firstIndex(of: .carriageReturn), index + 1 < content.count {
            throw .bad("bare carriage return")
        }
        if line == nil {
            if content.count > limits.requestLine + 1 { throw Rejection(.uriTooLong, "request line") }
            if let first = content.first, first != .carriageReturn, !ByteSet.token.contains(first) {
                throw .bad("bad method")
            }
        } else if headerBytes + content.count > limits.headers {
            throw Rejection(.requestHeaderFieldsTooLarge, "header bytes")
        }
    }
}
