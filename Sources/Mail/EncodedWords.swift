/// Text in any language as the encoded words of a header (RFC 2047): `=?utf-8?Q?Avalia=C3=A7=C3=A3o?=`.
///
/// Only the "Q" encoding, which leaves just those characters unencoded that may be so inside a name (RFC 2047 4.2 and 5.3). A word has at
/// most 66 characters, so that it fits after a short header name in a line of 76 (RFC 2047 2), and never ends
/// inside a character.
enum EncodedWords {
    private static let opening = "=?utf-8?Q?"
    private static let closing = "?="
    private static let room = 66 - opening.utf8.count - closing.utf8.count

    static func words(for text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let piece = encoded(scalar)
            if word.utf8.count + piece.utf8.count > room {
                words.append(opening + word + closing)
                word = ""
            }
            word += piece
        }
        words.append(opening + word + closing)
        return words
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        if scalar.isASCII, staysUnencoded(UInt8(scalar.value)) { return String(scalar) }
        return UTF8.encode(scalar)?.map { "=" + $0.hexPair }.joined() ?? ""
    }

    private static func staysUnencoded(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || "!*+-/".utf8.contains(byte)
    }
}

extension UInt8 {
    /// Two upper-case hexadecimal digits, as RFC 2045 6.7 requires.
    var hexPair: String {
        (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
    }
}
