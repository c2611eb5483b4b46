import Foundation

@testable import Mail

/// A message of any texts contains exactly the headers that it was given: none can be injected by a name, an address, a
/// subject, an ID, a header or the text. The values are read back unchanged.
enum MailClaim {
    static func check(_ bytes: [UInt8]) throws {
        let message = message(of: bytes)
        guard let serialized = try? message.serialized() else { return }
        let read = try WrittenMessage(serialized)
        try expect(read.fields.map(\.name) == names(message), "headers: \(read.fields.map(\.name))")
        try expect(read.subject == message.subject, "the subject is now \(read.subject)")
        for (name, mailbox) in [("From", message.from), ("To", message.to[0])] {
            let (phrase, address) = read.mailbox(name)
            try expect(address == mailbox.address, "\(name) is now \(address)")
            try expect(phrase == mailbox.name.map(singleSpaced), "the name in \(name) is now \(phrase)")
        }
        try expect(read.text == withWholeLines(message.text), "the text is now \(read.text)")
        try checkReadByOthers(serialized, message)
    }

    /// `WrittenMessage` checks every header and line end; GMime is as lenient as customers' mail programs are.
    private static func checkReadByOthers(_ serialized: [UInt8], _ message: EmailMessage) throws {
        let read = try IncomingMessage(reading: serialized)
        try expect(read.subject == message.subject.onOneLine, "GMime reads the subject \(read.subject)")
        try expect(read.text == withWholeLines(message.text).withLineFeeds, "GMime reads the text \(read.text)")
        try expect(read.recipients == message.to.map(\.address), "GMime reads the recipients \(read.recipients)")
        let name = singleSpaced(message.from.name ?? "").onOneLine
        try expect(read.from?.name ?? "" == name, "GMime reads the name \(read.from?.name ?? "")")
    }

    /// The bytes split at 0xFF, which never occurs in UTF-8.
    private static func message(of bytes: [UInt8]) -> EmailMessage {
        let texts = bytes.split(separator: 0xFF, maxSplits: 6, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        func text(_ index: Int, or fallback: String = "") -> String {
            texts.indices.contains(index) && !texts[index].isEmpty ? texts[index] : fallback
        }
        return EmailMessage(
            from: Mailbox(name: text(2), address: "loja@retorno.example"),
            to: [Mailbox(name: text(3), address: text(4, or: "maria@cliente.example"))],
            subject: text(0), text: text(1), messageID: text(5, or: "1@retorno.example"),
            date: Date(timeIntervalSince1970: 1_780_000_000), extraHeaders: texts.count > 6 ? [("References", texts[6])] : [])
    }

    private static func names(_ message: EmailMessage) -> [String] {
        ["Date", "From", "To", "Message-ID", "Subject"] + message.extraHeaders.map(\.0)
            + ["MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    }

    static func singleSpaced(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    /// With CRLF for each CRLF, CR or LF, and after the last line. By scalars, because CR LF is one `Character`.
    private static func withWholeLines(_ text: String) -> String {
        var lines = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\r", "\n": lines.append(contentsOf: "\r\n".unicodeScalars)
            default: lines.append(scalar)
            }
            last = scalar
        }
        if let last, last != "\r", last != "\n" { lines.append(contentsOf: "\r\n".unicodeScalars) }
        return String(lines)
    }
}
