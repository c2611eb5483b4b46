/// How far an outgoing e-mail came. The database keeps the raw value; docs/operations.md tells what each step survives.
package enum EmailState: String, Sendable {
    case waiting
    /// A worker talks to the mail server, which has accepted nothing yet.
    case sending
    /// The server has said that it will take the message, and is being given it: until its answer is known, nobody can say.
    case transmitting = "transmitting"
    case sent
    /// The server said no, and asking again is useless.
    case refused
    /// The program died, or the server did, while handing over. A person decides.
    case unconfirmed
}

/// An e-mail to be written into the outbox.
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
