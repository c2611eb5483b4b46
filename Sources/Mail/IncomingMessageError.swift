/// Why bytes were not read as a message. `description` is one clear line for a log; it holds nothing of the message.
package enum IncomingMessageError: Error, Equatable, CustomStringConvertible {
    /// More bytes than `IncomingMessage.mostBytes`.
    case tooLarge
    /// One header, or all of them together, larger than any mail program writes.
    case headTooLarge
    /// More parts than `IncomingMessage.mostParts`, or as many lines that look like the boundary of one.
    case tooManyParts
    /// Parts within parts, or groups of addresses within groups, deeper than any mail program writes.
    case tooDeep
    /// Begins with neither a header nor an empty line (RFC 5322 2.1).
    case noMessage

    /// In English, for operators.
    package var description: String {
        switch self {
        case .tooLarge: "The message is larger than \(IncomingMessage.mostBytes) bytes."
        case .headTooLarge: "The message's headers are too large."
        case .tooManyParts: "The message has too many parts."
        case .tooDeep: "The message is nested too deeply."
        case .noMessage: "These bytes are no message."
        }
    }
}
