import Foundation

/// What happened to a ticket, as the events table keeps it (JSON). Names are those of the day it happened: a person or
/// category renamed later does not rewrite history. Who did it and when are columns beside it.
package enum TicketEvent: Codable, Equatable, Sendable {
    case opened(score: Int, survey: String)
    case replied(subject: String)
    case replySent(to: String)
    /// The words are the mail server's own.
    case replyRefused(words: String)
    case replyDoubtful
    case replyResent
    case replyMarkedSent
    case noted
    case received(Channel)
    case archived
    case unarchived
    /// To nobody: an empty name.
    case delegated(to: String, toTeam: Bool, message: String)
    case handedBack(message: String)
    case statusChanged(from: TicketStatus, to: TicketStatus)
    case priorityChanged(from: Priority, to: Priority)
    case deadlineChanged(from: Date?, to: Date?)
    case categoryAdded(String)
    case categoryRemoved(String)
    case followerAdded(String)
    case followerRemoved(String)
    case followed
    case unfollowed
}

/// The way a customer's answer came.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case email, phone, chat, social, inPerson = "in_person"
}

extension TicketStatus: Codable {}
extension Priority: Codable {}
