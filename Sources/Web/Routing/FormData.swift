import TextSyntax

/// The fields of a query string or a posted form, in their order.
/// Source: URL Living Standard, 5.1 (application/x-www-form-urlencoded parsing).
package struct FormData: Equatable, Sendable {
    package private(set) var fields: [(name: String, value: String)] = []

    package static func == (a: FormData, b: FormData) -> Bool { a.fields.elementsEqual(b.fields, by: ==) }

    package init(fields: [(name: String, value: String)]) { self.fields = fields }

    /// Parses a query string or a urlencoded body. Never fails: invalid escapes stay as they are.
    package init(urlEncoded bytes: some Collection<UInt8>) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            fields.append((Self.decode(halves[0]), halves.count > 1 ? Self.decode(halves[1]) : ""))
        }
    }

    /// The first value of that name, unchanged; nil when the field was not sent.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The value without white space around it; "" when the field was not sent.
    package func trimmed(_ name: String) -> String {
        guard let value = self[name] else { return "" }
        return value.trimmed
    }

    /// All values of that name, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The first value of that name as an integer; nil when it is none.
    package func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    /// All values of that name that are integers.
    package func integers(_ name: String) -> [Int] { all(name).compactMap { Int($0) } }

    /// Decodes percent-escapes and plus signs. Invalid UTF-8 becomes U+FFFD, as does NUL, which PostgreSQL's text cannot hold.
    private static func decode(_ bytes: some Collection<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let escape = bytes[index...].prefix(2).compactMap(\.hexValue)
                if escape.count == 2 {
                    decoded.append(escape[0] << 4 | escape[1])
                    index = bytes.index(index, offsetBy: 2)
                } else {
                    decoded.append(byte)
                }
            default: decoded.append(byte)
            }
        }
        let text = String(decoding: decoded, as: UTF8.self)
        return decoded.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }
}

extension StringProtocol {
    /// The text without surrounding white space; nil when that is empty.
    package var nonEmpty: String? { trimmed.isEmpty ? nil : trimmed }
}
