import Foundation

/// What happened to a ticket, as the events table stores it: the case names and labels are the JSON's keys. Names are those of that
/// day: renaming a person or category later does not rewrite history. Who did it and when are columns beside it.
package enum TicketEvent: Codable, Equatable, Sendable {
    case opened(score: Int, survey: String)
    case replied(subject: String)
    case replySent(to: String)
    /// The mail server's own text.
    case replyRefused(message: String)
    /// The mail server may or may not have accepted the reply.
    case replyUnconfirmed
    case replyResent
    case replyMarkedSent
    case noted
    case received(Channel)
    case archived
    case unarchived
    /// An empty name when the ticket was left without an owner.
    case assigned(to: String, toTeam: Bool, message: String)
    case returned(message: String)
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

/// How a customer's message reached us.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case email, phone, chat, social, inPerson = "in_person"
}
