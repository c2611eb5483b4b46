extension String {
    /// A string of GMime's, with what is not UTF-8 in it replaced; empty for none. Copied: GMime's own is not kept.
    init(gmime text: UnsafePointer<CChar>?) {
        self = text.map { String(cString: $0) } ?? ""
    }

    /// Without control characters; folded lines are one again (RFC 5322 2.2.3).
    var onOneLine: String {
        if !unicodeScalars.contains(where: \.isControl) { return trimmed }
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars where !["\r", "\n"].contains(scalar) {
            if scalar == "\t" { line.append(" ") } else if !scalar.isControl { line.append(scalar) }
        }
        return String(line).trimmed
    }

    /// Each CRLF, CR or LF is one LF; other control characters but tabs are left out. By scalars: CR and LF side by side are
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

    /// Its first characters that fit.
    func cut(to bytes: Int) -> String {
        if utf8.count <= bytes { return self }
        var kept = utf8.prefix(bytes + 1)
        while let last = kept.popLast(), UTF8.isContinuation(last) {}
        return String(decoding: kept, as: UTF8.self)
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Without blanks around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
