/// A serialized message parsed again, as strictly as RFC 5322 allows, by code that shares nothing with the writer.
struct WrittenMessage {
    private(set) var fields: [(name: String, value: String)] = []
    let text: String

    init(_ bytes: [UInt8]) throws {
        try expect(bytes.allSatisfy { $0 == 9 || $0 == 10 || $0 == 13 || (0x20...0x7E).contains($0) }, "bytes that are not ASCII text")
        let lines = try Self.lines(bytes)
        guard let end = lines.firstIndex(of: "") else { throw Broken(description: "the head does not end") }
        for line in lines[..<end] {
            try expect(line.utf8.count <= 998 && line.contains { $0 != " " } && !line.contains("\t"), "a line that no relay takes")
            if line.hasPrefix(" "), !fields.isEmpty {
                fields[fields.count - 1].value += line
            } else {
                let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                try expect(halves.count == 2 && !halves[0].contains(" "), "no header: \(line)")
                fields.append((String(halves[0]), String(halves[1])))
            }
        }
        let body = lines[(end + 1)...]
        try expect(body.last == "" && body.allSatisfy { $0.utf8.count <= 76 && $0 != "." }, "a long or dangerous line")
        text = try Self.unquoted(body.dropLast())
    }

    var subject: String { Self.decoded(value("Subject")) }

    /// The display name, "" for none, and the address.
    func mailbox(_ name: String) -> (phrase: String, address: String) {
        let value = value(name)
        guard value.hasSuffix(">"), let open = value.lastIndex(of: "<") else { return ("", value) }
        let phrase = value[..<open].dropLast()
        let address = String(value[value.index(after: open)...].dropLast())
        guard phrase.hasPrefix("\"") else { return (Self.decoded(String(phrase)), address) }
        return (String(phrase.dropFirst().dropLast()).replacing(/\\(.)/) { String($0.1) }, address)
    }

    private func value(_ name: String) -> String {
        String(fields.first { $0.name == name }?.value.dropFirst() ?? "")
    }

    private static func lines(_ bytes: [UInt8]) throws -> [String] {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        for line in lines.dropLast() { try expect(line.last == 13 && !line.dropLast().contains(13), "a bare line end") }
        try expect(lines.last?.isEmpty == true, "the last line has no end")
        return lines.map { String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self) }
    }

    /// Decodes the encoded words of RFC 2047; other text is unchanged.
    private static func decoded(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard !words.isEmpty, words.allSatisfy({ $0.hasPrefix("=?utf-8?Q?") && $0.hasSuffix("?=") }) else { return text }
        let encoded = words.map { $0.dropFirst(10).dropLast(2) }.joined().replacing("_", with: "=20")
        return String(decoding: bytes(of: encoded), as: UTF8.self)
    }

    private static func unquoted(_ lines: ArraySlice<String>) throws -> String {
        let joined = lines.map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 + "\r\n" }.joined()
        return String(decoding: bytes(of: joined), as: UTF8.self)
    }

    /// `=C3` is the byte C3.
    private static func bytes(of text: some StringProtocol) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
