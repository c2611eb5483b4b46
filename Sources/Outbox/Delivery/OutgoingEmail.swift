import Foundation
import Mail

/// An e-mail of the outbox.
struct OutgoingEmail: Sendable {
    let id: Int
    let tenantSlug: String
    let ticket: Int?
    let fromName: String
    let replyTo: String
    let toName: String?
    let toAddress: String
    let subject: String
    let body: String
    let unsubscribeURL: String?
    let state: String
    let createdAt: Date
    /// A reply to a customer, not a notice to a follower.
    let isReply: Bool
}

extension OutgoingEmail {
    /// The name of its .eml file, without the extension.
    var fileName: String { "\(tenantSlug)-\(ticket.map { "\($0)-" } ?? "")\(id)" }

    func sender(domain: String) -> String { SenderAddress.address(slug: tenantSlug, domain: domain) }

    /// Depends on the row alone, Message-ID and date too, so that an e-mail that is sent again is the same message.
    func message(domain: String) throws -> EmailMessage {
        var headers: [(String, String)] = []
        if let unsubscribeURL {
            // one-click unsubscribing in the e-mail program: RFC 8058
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
