import Foundation
import Mail

extension OutgoingEmail {
    /// Without its extension, where mail is written as files.
    var fileName: String { "\(tenantSlug)-\(ticket.map { "\($0)-" } ?? "")\(id)" }

    /// The address always follows the installation's own pattern.
    package func sender(domain: String) -> String { SenderAddress.address(slug: tenantSlug, domain: domain) }

    /// Made from the row alone, the Message-ID and the date too, so that sending it again is sending the same message.
    package func message(domain: String) throws -> EmailMessage {
        var headers: [(String, String)] = []
        if let unsubscribeURL {
            // RFC 8058: one click in the e-mail program stops these mails.
            headers = [
                ("List-Unsubscribe", "<\(unsubscribeURL)>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                ("Auto-Submitted", "auto-generated"),
            ]
        }
        return EmailMessage(
            from: Mailbox(name: fromName, address: sender(domain: domain)),
            to: [Mailbox(name: toName?.nonEmpty, address: toAddress)],
            replyTo: Mailbox(name: fromName, address: replyTo), subject: subject, text: body,
            messageID: "\(tenantSlug).\(ticket.map { "\($0)." } ?? "")\(id)@\(domain)", date: createdAt, extraHeaders: headers)
    }
}
