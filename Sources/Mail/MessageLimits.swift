import Foundation

/// Rejects messages that would cost GMime far more memory, stack or time than their bytes: GMime allocates some hundred bytes for
/// each header, address and part, recurses into groups of addresses, and decodes a header in quadratic time.
///
/// Looks at lines only, and treats every line from a possible boundary to the next empty line as a header, even where it is not
/// one. So no limit is exceeded unnoticed, and an ordinary message stays far below each.
struct MessageLimits {
    private static let maxHeadBytes = 256 << 10
    private static let maxHeaderBytes = 32 << 10
    private static let maxBoundaries = 10_000
    private static let maxContainers = 100
    private static let maxColons = 200

    private var headBytes = 0
    private var boundaries = 0
    private var containers = 0
    private var isInHead = true
    /// The part of this head may be a message with a head of its own (RFC 2046 5.2.1 and 5.1.5).
    private var mayHoldMessage = false
    private var hasDigest = false
    /// The header that may continue on the next line.
    private var header: Slice<UnsafeBufferPointer<UInt8>>?

    private init() {}

    static func check(_ bytes: [UInt8]) throws(IncomingMessageError) {
        let problem = bytes.withUnsafeBufferPointer { bytes -> IncomingMessageError? in
            var limits = MessageLimits()
            do throws(IncomingMessageError) {
                try limits.read(bytes)
                return nil
            } catch {
                return error
            }
        }
        if let problem { throw problem }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(IncomingMessageError) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstByte(10) ?? bytes.count
            try take(bytes[start..<end])
            start = end + 1
        }
        try endHeader()
    }

    private mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>) throws(IncomingMessageError) {
        let first = line.first ?? 13
        if first == UInt8(ascii: "-"), line.dropFirst().first == UInt8(ascii: "-") {
            boundaries += 1
            guard boundaries <= Self.maxBoundaries else { throw .tooManyParts }
            isInHead = true
        }
        guard isInHead else { return }
        if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
            if let begun = header { header = begun.base[begun.startIndex..<line.endIndex] }
            return
        }
        try endHeader()
        if first == 13, line.count <= 1 {
            isInHead = mayHoldMessage || hasDigest
            mayHoldMessage = false
        } else if line.headerName != nil {
            header = line
        }
    }

    private mutating func endHeader() throws(IncomingMessageError) {
        guard let header, let name = header.headerName else { return }
        self.header = nil
        headBytes += header.count
        guard header.count <= Self.maxHeaderBytes, headBytes <= Self.maxHeadBytes else { throw .headTooLarge }
        if name == "content-type" { try takeType(header) }
        if Self.addressed.contains(name), header.count(where: { $0 == UInt8(ascii: ":") }) > Self.maxColons {
            throw .tooDeep
        }
    }

    private mutating func takeType(_ header: Slice<UnsafeBufferPointer<UInt8>>) throws(IncomingMessageError) {
        let type = String(decoding: header, as: UTF8.self).lowercased()
        mayHoldMessage = mayHoldMessage || type.contains("message")
        hasDigest = hasDigest || type.contains("digest")
        guard type.contains("message") || type.contains("multipart") else { return }
        containers += 1
        guard containers <= Self.maxContainers else { throw .tooDeep }
    }

    /// Each colon in these may begin a nested group.
    private static let addressed: Set = [
        "from", "sender", "reply-to", "to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to",
    ]
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Index of the first such byte.
    fileprivate func firstByte(_ byte: UInt8) -> Int? {
        guard let all = base.baseAddress, let found = memchr(all + startIndex, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(all)
    }

    /// In lower case; nil for a line that does not begin a header (RFC 5322 2.2). Like GMime it accepts blanks before the colon.
    fileprivate var headerName: String? {
        guard let colon = firstByte(UInt8(ascii: ":")) else { return nil }
        var name = base[startIndex..<colon]
        while let last = name.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { name.removeLast() }
        guard name.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }
}
