import Foundation

/// One outgoing message of plain text.
package struct EmailMessage: Sendable {
    /// The author (RFC 5322 3.6.2). The envelope's sender, to whom bounces go, is passed to `SMTPSession.send`.
    package var from: Mailbox
    /// At least one.
    package var to: [Mailbox]
    /// Where replies go, when not to `from`.
    package var replyTo: Mailbox?
    /// One line, in any language and of any length.
    package var subject: String
    /// With any line breaks; they become CRLF.
    package var text: String
    /// `left@right`, with or without angle brackets. A message keeps its ID however often it is sent.
    package var messageID: String
    /// When it was written, in the years 1900 to 9999.
    package var date: Date
    /// Such as In-Reply-To, References, Auto-Submitted; written in this order after the others.
    package var extraHeaders: [(String, String)]

    /// Checks nothing; `serialized` does. From any thread.
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

    /// The message as it is transmitted: ASCII only, lines ended by CRLF, none longer than 998 bytes.
    ///
    /// Headers follow RFC 5322, with encoded words for other languages (RFC 2047); the text is quoted-printable UTF-8 (RFC 2045).
    /// No line of the text begins with a dot, so it needs no dot stuffing. Pure: from any thread.
    ///
    /// - Throws: `MailError` for CR, LF or NUL in a header, and for an invalid address, Message-ID, date or extra header.
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
