/// Converts HTML to the plain text that it shows, for messages without a plain part. The result must be escaped like any text.
///
/// Knows which elements begin a line and which are not displayed, and ignores styles. Takes time in proportion to the length.
struct HTMLText {
    private var rest: ArraySlice<UInt8>
    private var lines = TextLines()

    private init(_ html: String) {
        rest = Array(html.replacing("\u{A0}", with: "&nbsp;").utf8)[...]
    }

    static func plain(_ html: String) -> String {
        var reader = HTMLText(html)
        reader.readAll()
        return reader.lines.text
    }

    private mutating func readAll() {
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "<"): readMarkup()
            case UInt8(ascii: "&"): readReference()
            case UInt8(ascii: " "), 9, 10, 13: lines.addBlank()
            default: lines.add(byte)
            }
        }
    }

    private mutating func readMarkup() {
        let begins = rest.first ?? 0
        if rest.starts(with: "!--".utf8) {
            rest = rest.dropFirst(3)
            skip(past: Array("-->".utf8))
        } else if begins == UInt8(ascii: "!") || begins == UInt8(ascii: "?") {
            skip(past: [UInt8(ascii: ">")])
        } else if begins.isLetter || begins == UInt8(ascii: "/") {
            readTag()
        } else {
            lines.add(UInt8(ascii: "<"))
        }
    }

    private mutating func readTag() {
        let isEnd = rest.first == UInt8(ascii: "/")
        if isEnd { rest = rest.dropFirst() }
        let bytes = rest.prefix { $0.isLetterOrDigit }
        let name = String(decoding: bytes.prefix(12), as: UTF8.self).lowercased()
        rest = rest[bytes.endIndex...]
        skipAttributes()
        if name == "br" { lines.end() }
        if Self.blocks.contains(name) { lines.startLine() }
        if name == "td" || name == "th" { lines.addBlank() }
        if !isEnd, Self.hidden.contains(name) {
            skip(past: Array("</\(name)".utf8))
            skipAttributes()
        }
    }

    /// A ">" inside quotation marks does not end the tag.
    private mutating func skipAttributes() {
        var quote: UInt8?
        while let byte = rest.popFirst() {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
    }

    /// To the end of the text if the mark is missing. The mark is in lower case.
    private mutating func skip(past mark: [UInt8]) {
        while let first = rest.firstIndex(of: mark[0]) {
            rest = rest[first...]
            if rest.prefix(mark.count).elementsEqual(mark, by: { $0 == $1 || ($0 | 0x20 == $1 && $0.isLetter) }) {
                rest = rest.dropFirst(mark.count)
                return
            }
            rest = rest.dropFirst()
        }
        rest = []
    }

    private mutating func readReference() {
        let window = rest.prefix(12)
        guard let end = window.firstIndex(of: UInt8(ascii: ";")),
            let scalar = HTMLReference.scalar(String(decoding: rest[..<end], as: UTF8.self))
        else { return lines.add(UInt8(ascii: "&")) }
        rest = rest[(end + 1)...]
        if scalar == "\u{A0}" { return lines.addUnbreakableBlank() }
        for byte in String(scalar).utf8 { lines.add(byte) }
    }

    private static let blocks: Set = [
        "p", "div", "tr", "li", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4",
        "h5", "h6", "section", "article", "header", "footer", "address",
    ]
    private static let hidden: Set = ["script", "style", "title", "template"]
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
