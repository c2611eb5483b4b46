/// Why a message was rejected. `description` is one line for a log and contains nothing of the message.
package enum IncomingMessageError: Error, Equatable, CustomStringConvertible {
    /// More bytes than `IncomingMessage.maxBytes`.
    case tooLarge
    /// One header, or all of them together, larger than any mail program writes.
    case headTooLarge
    /// More parts than `IncomingMessage.maxParts`, or too many lines that look like the boundary of one.
    case tooManyParts
    /// Parts within parts, or groups of addresses within groups, deeper than any mail program writes.
    case tooDeep
    /// Begins with neither a header nor an empty line (RFC 5322 2.1).
    case notAMessage

    /// In English, for operators.
    package var description: String {
        switch self {
        case .tooLarge: "The message is larger than \(IncomingMessage.maxBytes) bytes."
        case .headTooLarge: "The message's headers are too large."
        case .tooManyParts: "The message has too many parts."
        case .tooDeep: "The message is nested too deeply."
        case .notAMessage: "The bytes are not a message."
        }
    }
}
