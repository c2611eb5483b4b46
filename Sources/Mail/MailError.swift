/// Why a message or a setting cannot be used. `description` is one clear line for a log or a start-up error;
/// it never holds a password.
package enum MailError: Error, Equatable, CustomStringConvertible {
    /// A header holds CR, LF or NUL, which would begin a header of its own (RFC 5322 2.2).
    case forbiddenCharacter(header: String)
    /// A header that `EmailMessage` writes itself, or whose name is not one (RFC 5322 3.6.8).
    case headerName(String)
    /// A word of a header that cannot be folded into a line of 998 bytes (RFC 5322 2.1.1).
    case headerTooLong(header: String)
    /// No e-mail address by `Mailbox.isValid`.
    case address(String)
    case noRecipient
    /// Not `<left@right>` (RFC 5322 3.6.4).
    case messageID(String)
    /// A year that has no four digits or lies before 1900 (RFC 5322 3.3).
    case date
    /// The address of a mail server is wrong; says what.
    case serverURL(String)
    /// A name that makes no file name: empty or too long.
    case fileName(String)

    /// In English, for operators; no line break, no password.
    package var description: String {
        switch self {
        case .forbiddenCharacter(let header): "The header \(header) holds a line break or a NUL."
        case .headerName(let name): "\"\(name)\" cannot be an extra header."
        case .headerTooLong(let header): "A word in the header \(header) is longer than a line may be."
        case .address(let address): "\"\(address)\" is not an e-mail address."
        case .noRecipient: "The message has no recipient."
        case .messageID(let id): "\"\(id)\" is not a Message-ID."
        case .date: "The date cannot be written in a message."
        case .serverURL(let what): "The mail server's address is wrong: \(what)"
        case .fileName(let name): "\"\(name)\" makes no file name."
        }
    }
}
