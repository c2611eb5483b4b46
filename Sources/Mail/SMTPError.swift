/// How sending a message failed.
package enum SMTPError: Error, CustomStringConvertible {
    /// A mail server said no, in its own words, enhanced status code included (RFC 3463).
    ///
    /// `isPermanent`: asking again is useless. True for 5xx, except when the server refuses *us* (530, 534, 535, 538 of
    /// RFC 4954: the account, not the message); false for 4xx. `code` is 0 when an address was so wrong that no server was asked.
    case refused(code: Int, words: String, isPermanent: Bool)
    /// No server was reached, or it went away or silent before it had the whole message. Nothing was accepted: ask again later.
    case unreachable(words: String)
    /// The server had the whole message and then went away or silent. It may or may not have taken it.
    case doubtful(words: String)
    /// `beforeHandingOver` threw this. Nothing was accepted.
    case aborted(any Error)

    /// Its case and the server's code, without its words: those may name who was written to.
    package var kind: String {
        switch self {
        case .refused(let code, _, _): "refused \(code)"
        case .unreachable: "unreachable"
        case .doubtful: "doubtful"
        case .aborted: "aborted"
        }
    }

    /// In English, for who operates it; the server's words are within.
    package var description: String {
        switch self {
        case .refused(let code, let words, _): "The mail server refused: \(code) \(words)"
        case .unreachable(let words): "The mail server could not be reached: \(words)"
        case .doubtful(let words): "The mail server did not say whether it took the message: \(words)"
        case .aborted(let error): "Sending was stopped: \(error)"
        }
    }
}
