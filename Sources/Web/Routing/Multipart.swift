import HTTPServer

/// Reads an upload part by part without buffering a whole file. For one reader at a time.
/// Source: RFC 7578 (multipart/form-data), RFC 2046, 5.1.1 (the syntax).
package struct Multipart {
    private var source: RequestBody.Iterator
    private let delimiter: [UInt8]
    private var buffer: [UInt8] = Array("\r\n".utf8)
    /// Inside a part or before the first one: bytes up to the next delimiter are content.
    private var isInPart = true
    private var isAtEnd = false

    package struct Part: Equatable {
        package let name: String
        /// Nil for a plain field.
        package let fileName: String?
    }

    /// Bytes of a part's header fields.
    private static let headLimit = 8 << 10

    /// - Parameter limit: bytes of the whole body; beyond it reading throws `BodyError.tooLarge`.
    /// - Throws: `AppError.badRequest` for a content type without a valid boundary.
    package init(_ body: RequestBody, contentType: String, limit: Int) throws {
        guard let boundary = Self.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { throw AppError.badRequest }
        delimiter = Array("\r\n--\(boundary)".utf8)
        source = body.stream(upTo: limit).makeAsyncIterator()
    }

    /// The next part, after skipping what is unread of the current one; nil at the end.
    ///
    /// - Throws: `AppError.badRequest` for invalid syntax; `BodyError`.
    package mutating func next() async throws -> Part? {
        while try await nextBytes() != nil {}
        if isAtEnd { return nil }
        try await fill(to: 2)
        let end = Array(buffer.prefix(2))
        buffer.removeFirst(2)
        guard end == Array("\r\n".utf8) else {
            isAtEnd = true
            if end == Array("--".utf8) { return nil }
            throw AppError.badRequest
        }
        let part = try await head()
        isInPart = true
        return part
    }

    /// The next bytes of the part's content; nil at its end.
    ///
    /// - Throws: as `next()`.
    package mutating func nextBytes() async throws -> [UInt8]? {
        guard !isAtEnd, isInPart else { return nil }
        while true {
            if let start = buffer.firstIndex(of: delimiter) {
                if start > 0 { return take(start) }
                buffer.removeFirst(delimiter.count)
                isInPart = false
                return nil
            }
            // Keep as many bytes as may be the beginning of a delimiter.
            let safe = buffer.count - delimiter.count
            if safe > 0 { return take(safe) }
            try await fill(to: buffer.count + 1)
        }
    }

    /// The whole content of a small part as text.
    ///
    /// - Parameter limit: bytes.
    /// - Throws: `AppError.tooLarge`, else as `next()`.
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
            guard size <= Self.headLimit else { throw AppError.badRequest }
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
            guard buffer.count <= Self.headLimit else { throw AppError.badRequest }
            try await fill(to: buffer.count + 1)
        }
    }

    /// The value of `name="value"` or `name=value`. Browsers write a quote in a value as %22.
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
    /// The index of the first occurrence of `pattern`, which must not be empty.
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
