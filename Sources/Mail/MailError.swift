/// Why a message or a setting is invalid. `description` is one line for a log or a start-up error and never contains
/// a password.
package enum MailError: Error, Equatable, CustomStringConvertible {
    /// A header contains CR, LF or NUL, by which it could begin another header (RFC 5322 2.2).
    case forbiddenCharacter(header: String)
    /// An extra header that `EmailMessage` writes itself, or with an invalid name (RFC 5322 3.6.8).
    case headerName(String)
    /// A word of a header that cannot be folded into a line of 998 bytes (RFC 5322 2.1.1).
    case headerTooLong(header: String)
    /// Not a valid e-mail address.
    case address(String)
    case noRecipient
    /// Not `<left@right>` (RFC 5322 3.6.4).
    case messageID(String)
    /// A year before 1900 or after 9999 (RFC 5322 3.3).
    case date
    /// An invalid URL of a mail server, and what is wrong with it.
    case serverURL(String)
    /// A name that cannot be a file name: empty or too long.
    case fileName(String)

    /// In English, for operators; no line break, no password.
    package var description: String {
        switch self {
        case .forbiddenCharacter(let header): "The header \(header) contains a line break or a NUL."
        case .headerName(let name): "\"\(name)\" cannot be an extra header."
        case .headerTooLong(let header): "A word in the header \(header) is longer than a line may be."
        case .address(let address): "\"\(address)\" is not an e-mail address."
        case .noRecipient: "The message has no recipient."
        case .messageID(let id): "\"\(id)\" is not a Message-ID."
        case .date: "The date cannot be written in a message."
        case .serverURL(let what): "The mail server's address is wrong: \(what)"
        case .fileName(let name): "\"\(name)\" cannot be a file name."
        }
    }
}
