/// How soon a ticket wants an answer. The raw value is what the database keeps and sorts by: lower stands higher.
package enum Priority: Int, CaseIterable, Comparable, Sendable {
    case urgent = 0, high = 1, medium = 2, low = 3

    package static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}

package enum TicketStatus: String, CaseIterable, Sendable {
    case open, inProgress = "in_progress", waiting, closed
}

/// Whom a survey asks. Loop is for the external ones only.
package enum Audience: String, CaseIterable, Sendable {
    case external, `internal`
}

/// The lists of the inbox.
package enum InboxView: String, CaseIterable, Sendable {
    case mine, team, unassigned, following, archived
}

/// Which changes of a ticket a follower is mailed about.
package enum FollowerInterest: String, CaseIterable, Sendable {
    case everything, messages, changes
}
