/// The state of an outgoing e-mail, stored as its raw value. docs/operations.md describes what each state survives.
package enum EmailState: String, CaseIterable, Sendable {
    case waiting
    /// A worker is connected to the mail server, which has accepted nothing yet.
    case sending
    /// The server has agreed to take the message and is receiving it: until it responds, the message may or may not be accepted.
    case transmitting
    case sent
    /// The server refused the message for good.
    case refused
    /// The program or the server stopped during transmission. A member decides whether to resend.
    case unconfirmed
}
