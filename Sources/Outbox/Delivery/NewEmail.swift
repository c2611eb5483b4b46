/// An e-mail that is not in the outbox yet.
package struct NewEmail: Sendable {
    package let ticket: Int
    package let fromName: String
    package let replyTo: String
    package let toName: String?
    package let toAddress: String
    package let subject: String
    package let body: String
    package var unsubscribeURL: String?

    package init(
        ticket: Int, fromName: String, replyTo: String, toName: String?, toAddress: String, subject: String, body: String,
        unsubscribeURL: String? = nil
    ) {
        self.ticket = ticket
        self.fromName = fromName
        self.replyTo = replyTo
        self.toName = toName
        self.toAddress = toAddress
        self.subject = subject
        self.body = body
        self.unsubscribeURL = unsubscribeURL
    }
}
