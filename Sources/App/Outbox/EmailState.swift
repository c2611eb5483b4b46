/// How far an outgoing e-mail came. The database keeps the raw value; docs/operations.md tells what each step survives.
enum EmailState: String, Sendable {
    case waiting
    /// A worker talks to the mail server, which has accepted nothing yet.
    case sending
    /// The server has said that it will take the message, and is being given it: until its answer is known, nobody can say.
    case handingOver = "handing_over"
    case sent
    /// The server said no, and asking again is useless.
    case refused
    /// The program died, or the server did, while handing over. A person decides.
    case doubtful
}

/// An e-mail to be written into the outbox.
struct NewEmail: Sendable {
    let ticket: Int
    let fromName: String
    let replyTo: String
    let toName: String?
    let toAddress: String
    let subject: String
    let body: String
    var unsubscribeURL: String?
}
