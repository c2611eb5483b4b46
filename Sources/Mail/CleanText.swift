import TextSyntax

extension String {
    /// A copy of GMime's string, with invalid UTF-8 replaced; empty for NULL.
    init(gmime text: UnsafePointer<CChar>?) {
        self = text.map { String(cString: $0) } ?? ""
    }

    /// Without control characters, and with folded lines joined (RFC 5322 2.2.3).
    var onOneLine: String {
        if !unicodeScalars.contains(where: \.isControl) { return trimmed }
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars where !["\r", "\n"].contains(scalar) {
            if scalar == "\t" { line.append(" ") } else if !scalar.isControl { line.append(scalar) }
        }
        return String(line).trimmed
    }

    /// With each CRLF, CR or LF as one LF, and without other control characters except tabs. By scalars, because CR LF is
    /// one `Character`.
    var withLineFeeds: String {
        var lines = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && last != "\r") {
                lines.append("\n")
            } else if scalar == "\t" || !(scalar.isControl || scalar == "\u{FEFF}") {
                lines.append(scalar)
            }
            last = scalar
        }
        return String(lines)
    }

    /// Its first characters that fit into this many bytes of UTF-8.
    func cut(to bytes: Int) -> String {
        if utf8.count <= bytes { return self }
        var kept = utf8.prefix(bytes + 1)
        while let last = kept.popLast(), UTF8.isContinuation(last) {}
        return String(decoding: kept, as: UTF8.self)
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
