/// How soon a ticket needs a reply. The raw value is what the database stores and sorts by: lower comes first.
package enum Priority: Int, CaseIterable, Comparable, Codable, Sendable {
    case urgent = 0, high = 1, medium = 2, low = 3

    package static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}

package enum TicketStatus: String, CaseIterable, Codable, Sendable {
    case open, inProgress = "in_progress", waiting, closed
}

/// Whom a survey asks. Loop is for external surveys only.
package enum Audience: String, CaseIterable, Sendable {
    case external, `internal`
}

/// The lists of the inbox.
package enum InboxView: String, CaseIterable, Sendable {
    case mine, team, unassigned, following, archived
}

/// Which changes of a ticket a follower is notified of by e-mail.
package enum FollowerInterest: String, CaseIterable, Sendable {
    case everything, messages, changes
}
