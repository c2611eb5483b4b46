/// Text as lines of at most 76 visible ASCII characters (RFC 2045 6.7).
enum QuotedPrintable {
    /// Any of CRLF, CR and LF in `text` ends a line, and each line of the result, also the last, ends with CRLF.
    static func encoded(_ text: String) -> [UInt8] {
        var writer = Writer()
        writer.bytes.reserveCapacity(text.utf8.count * 5 / 4)
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            let byte = source[index]
            let next = index + 1 < source.count ? source[index + 1] : 10
            index += 1
            switch byte {
            case 13 where next == 10 && index < source.count:
                continue
            case 13, 10:
                writer.endLine()
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                // A relay may strip blanks at the end of a line, so they are encoded there.
                next == 13 || next == 10 ? writer.encode(byte) : writer.write(byte)
            case UInt8(ascii: "."):
                // A line of one dot would end the message for a relay without dot stuffing.
                writer.startsLine ? writer.encode(byte) : writer.write(byte)
            default:
                byte.isPrintable && byte != UInt8(ascii: "=") ? writer.write(byte) : writer.encode(byte)
            }
        }
        if !writer.isAtLineStart { writer.endLine() }
        return writer.bytes
    }

    private struct Writer {
        var bytes: [UInt8] = []
        private var column = 0

        var isAtLineStart: Bool { column == 0 }

        /// Whether the next byte begins a line.
        var startsLine: Bool { column == 0 || column == 75 }

        mutating func write(_ byte: UInt8) {
            makeRoom(for: 1)
            bytes.append(byte)
        }

        mutating func encode(_ byte: UInt8) {
            makeRoom(for: 3)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: byte.hexPair.utf8)
        }

        mutating func endLine() {
            bytes += [13, 10]
            column = 0
        }

        /// Leaves one column for the "=" of a soft line break.
        private mutating func makeRoom(for width: Int) {
            if column + width > 75 {
                bytes += [UInt8(ascii: "="), 13, 10]
                column = 0
            }
            column += width
        }
    }
}
