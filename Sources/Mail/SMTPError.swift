/// How sending a message failed.
package enum SMTPError: Error, CustomStringConvertible {
    /// A mail server refused, with its own text, enhanced status code included (RFC 3463).
    ///
    /// `isPermanent`: a retry is useless. True for 5xx, except when the server refuses *us* (530, 534, 535, 538 of
    /// RFC 4954: the account, not the message); false for 4xx. `code` is 0 for an invalid address, of which no server was asked.
    case refused(code: Int, message: String, isPermanent: Bool)
    /// No server was reached, or it was lost or silent before it had the whole message. Nothing was accepted: retry later.
    case unreachable(message: String)
    /// The server had the whole message and then was lost or silent. It may or may not have accepted it.
    case unconfirmed(message: String)
    /// `beforeTransmission` threw this. Nothing was accepted.
    case aborted(any Error)

    /// The case and the server's code, without its text, which may name the recipient.
    package var kind: String {
        switch self {
        case .refused(let code, _, _): "refused \(code)"
        case .unreachable: "unreachable"
        case .unconfirmed: "unconfirmed"
        case .aborted: "aborted"
        }
    }

    /// In English, for operators; includes the server's text.
    package var description: String {
        switch self {
        case .refused(let code, let message, _): "The mail server refused: \(code) \(message)"
        case .unreachable(let message): "The mail server could not be reached: \(message)"
        case .unconfirmed(let message): "The mail server did not confirm that it accepted the message: \(message)"
        case .aborted(let error): "Sending was aborted: \(error)"
        }
    }
}
