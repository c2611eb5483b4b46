import TextSyntax

/// One header of a message: its name and the words of its value, which are never split between lines.
struct Header {
    let name: String
    let words: [String]

    private init(name: String, words: [String]) {
        self.name = name
        self.words = words
    }

    /// Free text such as a subject (RFC 5322 3.6.5).
    static func text(_ name: String, _ value: String) throws(MailError) -> Header {
        try refuseControl(value, in: name)
        return Header(name: name, words: fitsAsTyped(value) ? split(value) : EncodedWords.words(for: value))
    }

    /// A value with its own grammar, such as `<id@host>` or `<https://…>`; plain ASCII is written unchanged.
    static func structured(_ name: String, _ value: String) throws(MailError) -> Header {
        try refuseControl(value, in: name)
        return Header(
            name: name, words: value.utf8.allSatisfy(\.isPrintable) ? split(value) : EncodedWords.words(for: value))
    }

    /// Names and addresses (RFC 5322 3.4).
    static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) throws(MailError) -> Header {
        var words: [String] = []
        for (index, mailbox) in mailboxes.enumerated() {
            try refuseControl(mailbox.address, in: name)
            guard EmailAddress.isValid(mailbox.address) else { throw .address(mailbox.address) }
            let comma = index < mailboxes.count - 1 ? "," : ""
            if let phrase = try Self.phrase(mailbox.name ?? "", in: name) {
                words += phrase + ["<\(mailbox.address)>\(comma)"]
            } else {
                words.append(mailbox.address + comma)
            }
        }
        return Header(name: name, words: words)
    }

    /// The lines, folded at 76 characters where words allow (RFC 5322 2.2.3), each ended by CRLF.
    func lines() throws(MailError) -> String {
        var lines = name + ":"
        var length = lines.utf8.count
        for (index, word) in words.enumerated() {
            let size = word.utf8.count
            guard size < 998 - name.utf8.count - 2 else { throw .headerTooLong(header: name) }
            if index > 0, length + 1 + size > 76 {
                lines += "\r\n"
                length = 0
            }
            lines += " " + word
            length += 1 + size
        }
        return lines + "\r\n"
    }

    /// The words of a display name: as atoms, quoted, or encoded. Nil for a blank name.
    private static func phrase(_ text: String, in header: String) throws(MailError) -> [String]? {
        try refuseControl(text, in: header)
        let text = split(text).joined(separator: " ")
        guard !text.isEmpty else { return nil }
        guard fitsAsTyped(text) else { return EncodedWords.words(for: text) }
        if text.utf8.allSatisfy({ $0.isAtomText || $0 == UInt8(ascii: " ") }) { return split(text) }
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return split("\"" + String(escaped) + "\"")
    }

    /// Whether text can be written unencoded: visible ASCII, single spaces, words short enough to fold, nothing that looks like an encoded word.
    private static func fitsAsTyped(_ text: String) -> Bool {
        if text.isEmpty { return true }
        return text.utf8.allSatisfy(\.isPrintable) && !text.contains("=?")
            && text.split(separator: " ", omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.utf8.count <= 60 }
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    static func refuseControl(_ value: String, in header: String) throws(MailError) {
        if value.utf8.contains(where: { $0 == 13 || $0 == 10 || $0 == 0 }) { throw .forbiddenCharacter(header: header) }
    }
}
