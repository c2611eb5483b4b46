import Foundation

/// One outgoing message of plain text.
package struct EmailMessage: Sendable {
    /// Who writes (RFC 5322 3.6.2). The envelope's sender, to whom bounces go, is another matter: `SMTPServer.send`.
    package var from: Mailbox
    /// At least one.
    package var to: [Mailbox]
    /// Where answers go, when not to `from`.
    package var replyTo: Mailbox?
    /// Any language and length, one line.
    package var subject: String
    /// Any line breaks; they become CRLF.
    package var text: String
    /// `left@right`, with or without its angle brackets. The same message keeps the same one however often it is sent.
    package var messageID: String
    /// When it was written; of years 1900 to 9999.
    package var date: Date
    /// Such as In-Reply-To, References, Auto-Submitted; in this order, after the others.
    package var extraHeaders: [(String, String)]

    /// Checks nothing: `serialized` does. From any thread.
    package init(
        from: Mailbox, to: [Mailbox], replyTo: Mailbox? = nil, subject: String, text: String,
        messageID: String, date: Date, extraHeaders: [(String, String)] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.messageID = messageID
        self.date = date
        self.extraHeaders = extraHeaders
    }

    /// The message as it goes over the wire: ASCII only, lines ended by CRLF, none longer than 998 bytes.
    ///
    /// Headers follow RFC 5322, words of other languages in them RFC 2047, the text is quoted-printable UTF-8 (RFC 2045).
    /// Lines that begin with a dot are safe, with or without SMTP's own stuffing. Pure: from any thread.
    ///
    /// - Throws: `MailError` for CR, LF or NUL in a header, a wrong address, Message-ID, date or extra header.
    package func serialized() throws(MailError) -> [UInt8] {
        var head = ""
        for header in try headers() { head += try header.lines() }
        return Array(head.utf8) + [13, 10] + QuotedPrintable.encoded(text)
    }

    private func headers() throws(MailError) -> [Header] {
        guard !to.isEmpty else { throw .noRecipient }
        var headers = [
            try Header.structured("Date", try MailDate.text(date)),
            try Header.mailboxes("From", [from]),
            try Header.mailboxes("To", to),
        ]
        if let replyTo { headers.append(try Header.mailboxes("Reply-To", [replyTo])) }
        headers.append(try Header.structured("Message-ID", try bracketedID()))
        headers.append(try Header.text("Subject", subject))
        for (name, value) in extraHeaders { headers.append(try extraHeader(name, value)) }
        headers += [
            try Header.structured("MIME-Version", "1.0"),
            try Header.structured("Content-Type", "text/plain; charset=utf-8"),
            try Header.structured("Content-Transfer-Encoding", "quoted-printable"),
        ]
        return headers
    }

    private func bracketedID() throws(MailError) -> String {
        try Header.refuseControl(messageID, in: "Message-ID")
        let isBracketed = messageID.hasPrefix("<") && messageID.hasSuffix(">")
        let id = isBracketed ? messageID.dropFirst().dropLast() : messageID[...]
        let sides = id.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let isWhole =
            sides.count == 2 && id.utf8.count <= 900
            && sides.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isAtomText || $0 == UInt8(ascii: ".") } }
        guard isWhole else { throw .messageID(messageID) }
        return "<\(id)>"
    }

    private func extraHeader(_ name: String, _ value: String) throws(MailError) -> Header {
        let lowered = name.lowercased()
        let isName =
            !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
        guard isName, !Self.ownHeaders.contains(lowered), !lowered.hasPrefix("content-") else {
            throw .headerName(name)
        }
        return try Header.structured(name, value)
    }

    private static let ownHeaders: Set = [
        "date", "from", "sender", "to", "cc", "bcc", "reply-to", "message-id", "subject", "mime-version",
    ]
}
