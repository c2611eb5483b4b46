/// The character of a reference such as `&eacute;`, `&#233;` or `&#xE9;`.
///
/// Knows the names of Latin-1 and of common punctuation, which mail programs write (HTML 4.01 24).
enum HTMLReference {
    /// - Parameter reference: without "&" and ";".
    /// - Returns: nil for an unknown name, a control character and an invalid code point.
    static func scalar(_ reference: String) -> Unicode.Scalar? {
        guard reference.hasPrefix("#") else { return named[reference] }
        let digits = reference.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
        if (0x80...0x9F).contains(value) { return windows[Int(value) - 0x80] }
        return value < 0x20 || value == 0x7F ? nil : Unicode.Scalar(value)
    }

    private static let named: [String: Unicode.Scalar] = {
        let names = latin1.split(separator: " ").map(String.init)
        return others.merging(zip(names, (160...255).compactMap(Unicode.Scalar.init))) { first, _ in first }
    }()

    /// From U+00A0 to U+00FF.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// The numbers 128 to 159, which browsers and older programs read as Windows-1252; nil for unassigned ones.
    private static let windows: [Unicode.Scalar?] = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars.map { $0 == "?" ? nil : $0 }

    private static let others: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "hellip": "…", "ndash": "–",
        "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
        "bdquo": "„", "bull": "•", "trade": "™",
    ]
}
