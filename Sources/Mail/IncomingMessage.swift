import Foundation

/// One message that came by e-mail, as far as it matters for finding its ticket and showing it there.
///
/// Nothing in it is to be trusted: anybody can write any header. No string holds a control character, but `text` tabs and
/// line feeds; so none holds the NUL that PostgreSQL refuses.
package struct IncomingMessage: Sendable, Equatable {
    /// A file that came along, or a part that is no text to read.
    package struct Attachment: Sendable, Equatable {
        /// As the sender calls it, without folders (RFC 2183 2.3, RFC 2231); at most 255 bytes. Not unique.
        package let name: String?
        /// `type/subtype` in lower case (RFC 2045 5.1), as the sender says; nobody looked whether it is true.
        package let mediaType: String
        /// Decoded (RFC 2045 6). Of a message within the message (RFC 2046 5.2.1): as it may be read again.
        package let bytes: [UInt8]
    }

    /// Who says to have written it: the first address of From (RFC 5322 3.6.2).
    package let from: Mailbox?
    /// The addresses of To, Cc, Delivered-To, X-Original-To and Envelope-To, each once, at most 200 of them; as they were
    /// written, so not all may satisfy `Mailbox.isValid`.
    package let recipients: [String]
    /// Decoded (RFC 2047), one line; empty when there is none.
    package let subject: String
    /// `left@right` without its angle brackets (RFC 5322 3.6.4).
    package let messageID: String?
    /// The first of the messages that this one answers, written like `messageID`.
    package let inReplyTo: String?
    /// The thread, oldest first, written like `messageID`; the last 100 of it.
    package let references: [String]
    /// When it was written, by the sender's clock (RFC 5322 3.6.1).
    package let date: Date?
    /// A program wrote it, so it is never to be answered (RFC 3834 2): an absence notice, a read receipt, a mass mailing, a
    /// bounce.
    package let isAutomatic: Bool
    /// A mail server says that a message of ours was not, or not yet, delivered (RFC 3464).
    package let isBounce: Bool
    /// What a person reads: the text/plain parts, or text/html without its tags; lines ended by LF, at most `mostText`
    /// bytes of UTF-8 and the rest cut off. What was quoted of earlier messages is within.
    package let text: String
    /// In the message's order.
    package let attachments: [Attachment]

    /// The longest message that is read, in bytes.
    package static let mostBytes = 25 << 20
    /// Parts of a message that are no container of others.
    package static let mostParts = 500
    /// Bytes of `text`.
    package static let mostText = 1 << 20

    /// Reads the bytes of one message (RFC 5322, RFC 2045 to 2049), whatever they are; what is broken, as far as it goes.
    ///
    /// Blocks, for milliseconds or, with what was made to harm, some seconds, and one message after the other in the whole
    /// process: call it inside `offload`. Takes up to ten times the memory of the message while it reads.
    package init(reading bytes: [UInt8]) throws(IncomingMessageError) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge }
        guard !bytes.isEmpty else { throw .noMessage }
        try MessageShape.check(bytes)
        self = try GMimeLibrary.alone { () throws(IncomingMessageError) in
            guard let message = ParsedMessage(bytes) else { throw .noMessage }
            return try IncomingMessage(message)
        }
    }

    private init(_ message: borrowing ParsedMessage) throws(IncomingMessageError) {
        let headers = message.headers
        let sender = AutomaticMail(headers)
        from = message.from
        recipients = message.recipients
        subject = headers.text("Subject")
        messageID = headers.messageIDs("Message-ID").first
        inReplyTo = headers.messageIDs("In-Reply-To").first
        references = headers.messageIDs("References").suffix(100)
        date = headers.date
        isBounce = sender.isBounce(from: from, reportType: message.reportType)
        isAutomatic = isBounce || sender.isAutomatic || message.reportType != nil
        var body = IncomingBody()
        text = try message.root.map { root throws(IncomingMessageError) in try body.read(root) } ?? ""
        attachments = body.attachments
    }
}
