import Foundation

/// A received e-mail, as far as needed to find the ticket that it belongs to and to show it there.
///
/// Nothing in it can be trusted: anybody can write any header. No string contains a control character, except tabs and
/// line feeds in `text`; so none contains NUL, which PostgreSQL refuses.
package struct IncomingMessage: Sendable, Equatable {
    /// An attached file, or a part that is not text to read.
    package struct Attachment: Sendable, Equatable {
        /// The sender's name for it, without folders (RFC 2183 2.3, RFC 2231); at most 255 bytes. Not unique.
        package let name: String?
        /// `type/subtype` in lower case (RFC 2045 5.1), as declared by the sender; not verified.
        package let mediaType: String
        /// Decoded (RFC 2045 6). An attached message (RFC 2046 5.2.1) is serialized, so that it can be parsed again.
        package let bytes: [UInt8]
    }

    /// The claimed author: the first address of From (RFC 5322 3.6.2).
    package let from: Mailbox?
    /// The addresses of To, Cc, Delivered-To, X-Original-To and Envelope-To, each once, at most 200; as written, so that some
    /// may not be valid.
    package let recipients: [String]
    /// Decoded (RFC 2047), one line; empty when there is none.
    package let subject: String
    /// `left@right` without angle brackets (RFC 5322 3.6.4).
    package let messageID: String?
    /// The first of the messages to which this one replies, in the form of `messageID`.
    package let inReplyTo: String?
    /// The last 100 messages of the thread, oldest first, in the form of `messageID`.
    package let references: [String]
    /// When it was written, by the sender's clock (RFC 5322 3.6.1).
    package let date: Date?
    /// A program wrote it, so it must never be answered automatically (RFC 3834 2): an absence notice, a read receipt, a mass mailing, a
    /// bounce.
    package let isAutomatic: Bool
    /// A mail server reports that a message of ours was not, or not yet, delivered (RFC 3464).
    package let isBounce: Bool
    /// What a person reads: the text/plain parts, or text/html without its tags; lines ended by LF, truncated to `maxTextBytes`
    /// bytes of UTF-8. Includes quotations of earlier messages.
    package let text: String
    /// In the message's order.
    package let attachments: [Attachment]

    /// Bytes of the longest message that is accepted.
    package static let maxBytes = 25 << 20
    /// Parts of a message, containers not counted.
    package static let maxParts = 500
    /// Bytes of `text`.
    package static let maxTextBytes = 1 << 20

    /// Parses the bytes of one message (RFC 5322, RFC 2045 to 2049), and of a malformed one as much as possible.
    ///
    /// Blocks for milliseconds, or some seconds for a hostile message, and parses one message at a time in the whole
    /// process: call it inside `offload`. Needs up to ten times the memory of the message meanwhile.
    ///
    /// - Throws: `IncomingMessageError` for a message beyond the limits and for bytes that are not a message.
    package init(reading bytes: [UInt8]) throws(IncomingMessageError) {
        guard bytes.count <= Self.maxBytes else { throw .tooLarge }
        guard !bytes.isEmpty else { throw .notAMessage }
        try MessageLimits.check(bytes)
        self = try GMimeLibrary.exclusively { () throws(IncomingMessageError) in
            guard let message = ParsedMessage(bytes) else { throw .notAMessage }
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
