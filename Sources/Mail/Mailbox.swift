/// Whom a message is from or to: an address and, when known, a name.
package struct Mailbox: Hashable, Sendable {
    /// Any language; nil or empty when unknown.
    package let name: String?
    /// `left@right`; checked when a message is made of it, not here.
    package let address: String

    /// Checks nothing. From any thread.
    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }

    /// Whether this is an address that mail can be sent to: `dot-atom@domain` in ASCII, at most 254 bytes, 64 before the
    /// "@", a domain of at least two labels or an IPv4-free host name such as `localhost`.
    ///
    /// Narrower than RFC 5322 3.4.1 on purpose (no quoted local parts, no comments, no domain literals) and bound by
    /// RFC 5321 4.5.3.1. Pure: from any thread.
    package static func isValid(_ address: String) -> Bool {
        let bytes = address.utf8
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
        return isLocalPart(bytes[..<at]) && isDomain(bytes[bytes.index(after: at)...])
    }

    private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
        guard part.count <= 64 else { return false }
        return part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isAtomText) }
    }

    private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.last?.contains(where: { !$0.isDigit }) == true else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        }
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    /// atext of RFC 5322 3.2.3.
    var isAtomText: Bool {
        isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self)
    }

    /// Visible ASCII or a space.
    var isPrintable: Bool { (0x20...0x7E).contains(self) }
}
