import Domain
import HTML

/// One ticket in the list.
package struct TicketRow: Sendable {
    package var number: Int
    /// Made with the list's filter: `Paths.ticket(tenant, number, in: filter)`.
    package var href: String
    package var name: String
    package var score: Score
    /// The customer's words, a line of them; empty when they left none.
    package var excerpt: String
    package var survey: String
    package var status: String
    /// The first category's name, when there is one.
    package var category: String?
    /// From `Text.lateness`; nil without a deadline or when closed.
    package var lateness: Lateness?
    /// Shown where there is no lateness: from `Text.age`.
    package var age: String
    package var owner: OwnerName?
    package var isUnread: Bool
    /// Needs an answer, or is already handled: told apart by weight and by words.
    package var awaitingReply: Bool
    package var isArchived: Bool
    /// Why it stands here, from `Text.whyHere`.
    package var why: String
    /// The ticket that is open beside the list.
    package var isOpen: Bool
    /// Its checkbox comes ticked (`?select=loaded`).
    package var isSelected: Bool

    package init(
        number: Int, href: String, name: String, score: Score, excerpt: String, survey: String, status: String,
        category: String? = nil, lateness: Lateness?, age: String, owner: OwnerName?, isUnread: Bool, awaitingReply: Bool,
        isArchived: Bool, why: String, isOpen: Bool = false, isSelected: Bool = false
    ) {
        self.number = number
        self.href = href
        self.name = name
        self.score = score
        self.excerpt = excerpt
        self.survey = survey
        self.status = status
        self.category = category
        self.lateness = lateness
        self.age = age
        self.owner = owner
        self.isUnread = isUnread
        self.awaitingReply = awaitingReply
        self.isArchived = isArchived
        self.why = why
        self.isOpen = isOpen
        self.isSelected = isSelected
    }
}
