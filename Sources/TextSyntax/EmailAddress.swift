/// The syntax of an e-mail address that mail can be sent to.
package enum EmailAddress {
    /// Whether this is `dot-atom@domain` in ASCII, at most 254 bytes, 64 of them before the "@"; the domain is a host name, with
    /// or without dots (`localhost`), and not an IPv4 address.
    ///
    /// Narrower than RFC 5322 3.4.1 on purpose (no quoted local parts, comments or domain literals) and limited by
    /// RFC 5321 4.5.3.1. So no valid address contains white space, a control character, an angle bracket or a comma, and none
    /// can break out of a header or an SMTP command. Pure: from any thread.
    package static func isValid(_ address: String) -> Bool {
        guard address.utf8.count <= 254, let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        return isLocalPart(address.utf8[..<at]) && isDomain(address.utf8[address.utf8.index(after: at)...])
    }

    private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
        var isDotAllowed = false
        for byte in part {
            if byte == UInt8(ascii: ".") {
                guard isDotAllowed else { return false }
                isDotAllowed = false
            } else {
                guard isAtomText[Int(byte)] else { return false }
                isDotAllowed = true
            }
        }
        return isDotAllowed && part.count <= 64
    }

    /// Labels of letters, digits and inner hyphens, at most 63 each; the last is not a number.
    private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
        var length = 0
        var isNumber = true
        var last = UInt8(ascii: ".")
        for byte in domain {
            if byte == UInt8(ascii: ".") {
                guard length > 0, last != UInt8(ascii: "-") else { return false }
                length = 0
                isNumber = true
            } else {
                guard isLetterOrDigit(byte) || (byte == UInt8(ascii: "-") && length > 0), length < 63 else {
                    return false
                }
                length += 1
                isNumber = isNumber && isDigit(byte)
            }
            last = byte
        }
        return length > 0 && last != UInt8(ascii: "-") && !isNumber
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// atext of RFC 5322 3.2.3, by byte: a table, as imports check an address in every row.
    private static let isAtomText: [Bool] = (0...255).map { byte in
        isLetterOrDigit(UInt8(byte)) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(UInt8(byte))
    }
}
