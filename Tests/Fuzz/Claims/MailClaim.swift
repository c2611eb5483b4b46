import Foundation

@testable import Mail

/// A message of any words holds the headers it was given and no other: none can be smuggled in by a name, an address, a
/// subject, an ID, a header or the text. What it says is what was given.
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

    /// `WrittenMessage` alone sees each header and line end. GMime passes over much, as customers' mail programs do.
    private static func checkReadByOthers(_ serialized: [UInt8], _ message: EmailMessage) throws {
        let read = try IncomingMessage(reading: serialized)
        try expect(read.subject == message.subject.onOneLine, "GMime reads the subject \(read.subject)")
        try expect(read.text == withWholeLines(message.text).withLineFeeds, "GMime reads the text \(read.text)")
        try expect(read.recipients == message.to.map(\.address), "GMime reads the recipients \(read.recipients)")
        let name = singleSpaced(message.from.name ?? "").onOneLine
        try expect(read.from?.name ?? "" == name, "GMime reads the name \(read.from?.name ?? "")")
    }

    /// The bytes, cut at 0xFF, which no text holds.
    private static func message(of bytes: [UInt8]) -> EmailMessage {
        let words = bytes.split(separator: 0xFF, maxSplits: 6, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        func word(_ index: Int, or fallback: String = "") -> String {
            words.indices.contains(index) && !words[index].isEmpty ? words[index] : fallback
        }
        return EmailMessage(
            from: Mailbox(name: word(2), address: "loja@retorno.example"),
            to: [Mailbox(name: word(3), address: word(4, or: "maria@cliente.example"))],
            subject: word(0), text: word(1), messageID: word(5, or: "1@retorno.example"),
            date: Date(timeIntervalSince1970: 1_780_000_000), extraHeaders: words.count > 6 ? [("References", words[6])] : [])
    }

    private static func names(_ message: EmailMessage) -> [String] {
        ["Date", "From", "To", "Message-ID", "Subject"] + message.extraHeaders.map(\.0)
            + ["MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    }

    static func singleSpaced(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    /// Each CRLF, CR or LF is the end of a line, and the last line has one. By scalars: CR and LF side by side are one `Character`.
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
