import HTTPServer

/// Reads an upload part by part, without holding a file in memory.
/// Source: RFC 7578 (multipart/form-data), RFC 2046, 5.1.1 (the syntax).
package struct Multipart {
    private var source: RequestBody.Iterator
    private let delimiter: [UInt8]
    private var buffer: [UInt8] = Array("\r\n".utf8)
    /// Inside a part, or before the first one: what comes up to the delimiter is content.
    private var isInPart = true
    private var isOver = false

    package struct Part: Equatable {
        package let name: String
        package let fileName: String?
    }

    private static let longestHead = 8 << 10

    /// - Throws: `AppError.badRequest` for a content type without a usable boundary.
    package init(_ body: RequestBody, contentType: String, limit: Int) throws {
        guard let boundary = Self.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { throw AppError.badRequest }
        delimiter = Array("\r\n--\(boundary)".utf8)
        source = body.stream(upTo: limit).makeAsyncIterator()
    }

    /// The next part, what was left of the one before passed over; nil at the end.
    package mutating func next() async throws -> Part? {
        while try await nextBytes() != nil {}
        if isOver { return nil }
        try await fill(to: 2)
        let end = Array(buffer.prefix(2))
        buffer.removeFirst(2)
        guard end == Array("\r\n".utf8) else {
            isOver = true
            if end == Array("--".utf8) { return nil }
            throw AppError.badRequest
        }
        let part = try await head()
        isInPart = true
        return part
    }

    /// A piece of the part's content; nil at its end.
    package mutating func nextBytes() async throws -> [UInt8]? {
        guard !isOver, isInPart else { return nil }
        while true {
            if let start = buffer.firstIndex(of: delimiter) {
                if start > 0 { return take(start) }
                buffer.removeFirst(delimiter.count)
                isInPart = false
                return nil
            }
            // The delimiter may begin in what is there and end in what comes.
            let safe = buffer.count - delimiter.count
            if safe > 0 { return take(safe) }
            try await fill(to: buffer.count + 1)
        }
    }

    /// The whole content of a small part, as text.
    package mutating func text(upTo limit: Int = 4_096) async throws -> String {
        var bytes: [UInt8] = []
        while let piece = try await nextBytes() {
            bytes += piece
            if bytes.count > limit { throw AppError.tooLarge }
        }
        return String(decoding: bytes, as: UTF8.self).replacing("\0", with: "\u{FFFD}")
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private mutating func fill(to count: Int) async throws {
        while buffer.count < count {
            guard let more = try await source.next() else { throw AppError.badRequest }
            buffer += more
        }
    }

    private mutating func head() async throws -> Part {
        var lines: [String] = []
        var size = 0
        while true {
            let line = try await line()
            if line.isEmpty { break }
            size += line.utf8.count
            guard size <= Self.longestHead else { throw AppError.badRequest }
            lines.append(line)
        }
        let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
        guard let name = Self.parameter("name", of: disposition) else { throw AppError.badRequest }
        return Part(name: name, fileName: Self.parameter("filename", of: disposition))
    }

    private mutating func line() async throws -> String {
        while true {
            if let end = buffer.firstIndex(of: Array("\r\n".utf8)) {
                defer { buffer.removeFirst(end + 2) }
                return String(decoding: buffer.prefix(end), as: UTF8.self)
            }
            guard buffer.count <= Self.longestHead else { throw AppError.badRequest }
            try await fill(to: buffer.count + 1)
        }
    }

    /// `name="value"` or `name=value`; browsers write a quote inside as %22.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].trimmed.lowercased() == name else { continue }
            let value = halves[1].trimmed
            return value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }
}

extension [UInt8] {
    /// Where `pattern`, which is not empty, first stands.
    fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
        var start = 0
        while start + pattern.count <= count {
            guard let candidate = self[start...(count - pattern.count)].firstIndex(of: pattern[0]) else { return nil }
            if self[candidate..<candidate + pattern.count].elementsEqual(pattern) { return candidate }
            start = candidate + 1
        }
        return nil
    }
}
