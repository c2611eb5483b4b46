/// The sender or a recipient of a message: an address and, when known, a name.
package struct Mailbox: Hashable, Sendable {
    /// In any language; nil or empty when unknown.
    package let name: String?
    /// `left@right`. Not checked here: serializing and sending do.
    package let address: String

    /// Checks nothing; serializing and sending do. From any thread.
    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
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

    /// Visible ASCII, or a space.
    var isPrintable: Bool { (0x20...0x7E).contains(self) }
}
