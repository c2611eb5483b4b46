/// Detects the delimiter from the first line that is not empty, once that line is complete.
struct CSVSniffer: Sendable {
    struct Start {
        var delimiter: UInt8
        /// After a byte order mark or a line such as `sep=;`, by which spreadsheets name the delimiter.
        var offset: Int
        var line: Int
    }

    private var position = 0
    private var line = 1
    private var lineStart: Int?
    private var isQuoted = false
    private var commas = 0
    private var semicolons = 0
    private var tabs = 0

    /// Nil until the line is complete; then call it again with the same bytes and more.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Start? {
        if position == 0 {
            guard bytes.count >= 3 || isLast else { return nil }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }
        while position < bytes.count, position < CSVReader.recordLimit {
            let byte = bytes[position]
            if !isQuoted, byte == 10 || byte == 13 {
                if let lineStart { return start(at: lineStart, bytes) }
            } else {
                if lineStart == nil { lineStart = position }
                count(byte)
            }
            position += 1
        }
        guard isLast || position >= CSVReader.recordLimit else { return nil }
        return start(at: lineStart ?? position, bytes)
    }

    private mutating func count(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: ",") where !isQuoted: commas += 1
        case UInt8(ascii: ";") where !isQuoted: semicolons += 1
        case UInt8(ascii: "\t") where !isQuoted: tabs += 1
        default: break
        }
    }

    private func start(at lineStart: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Start {
        let offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let header = bytes[lineStart..<position]
        if offset == lineStart, header.count == 5, header.starts(with: Array("sep=".utf8)), let delimiter = header.last {
            return Start(delimiter: delimiter, offset: position, line: 1)
        }
        let most = max(commas, semicolons, tabs)
        let delimiter = most == commas ? UInt8(ascii: ",") : most == semicolons ? UInt8(ascii: ";") : UInt8(ascii: "\t")
        return Start(delimiter: delimiter, offset: offset, line: 1)
    }
}
