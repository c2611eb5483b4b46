import Domain
import Foundation

/// One response to one survey, with the history of its ticket.
package struct DemoOpinion: Sendable {
    /// Index in the tenant's `surveys`.
    package let survey: Int
    /// Unique in the tenant.
    package let externalID: String
    package let respondedAt: Date
    /// 0–10.
    package let score: Int
    /// Nil when the customer left only the score.
    package let comment: String?
    /// Nil for internal surveys: their respondents stay anonymous.
    package let customer: DemoCustomer?
    /// Nil when nobody has touched the ticket yet, and for internal surveys, which have none.
    package let history: DemoHistory?
}

/// Equal values are the same person: one customer responds several times.
package struct DemoCustomer: Hashable, Sendable {
    package let name: String
    /// Unique in the tenant when present.
    package let email: String?
    package let phone: String?
    package let segment: String
    package let company: String?
}

/// The state of a ticket and how it came about. Members are named by their e-mail address, teams and categories by name.
package struct DemoHistory: Sendable {
    package var assignee: String?
    package var assignedAt: Date?
    package var team: String?
    package var status: TicketStatus
    package var priority: Priority
    package var deadline: Date?
    package var categories: [String] = []
    package var followers: [String] = []
    package var closedAt: Date?
    package var archivedAt: Date?
    /// In the order in which they happened.
    package var entries: [DemoEntry] = []
}

package struct DemoEntry: Sendable {
    package let at: Date
    package let content: Content

    package enum Content: Sendable {
        case reply(by: String, subject: String, body: String)
        case note(by: String, body: String)
        /// By e-mail.
        case customerReply(body: String)
    }
}
