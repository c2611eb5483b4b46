import Domain

/// The names of the domain's cases: classes, statuses, priorities, channels, plans, audiences.
package struct TermStrings: Sendable {
    package let score: String
    package let scoreClass: @Sendable (ScoreClass) -> String
    package let classes: @Sendable (ScoreClass) -> String
    /// `count` is formatted; `isOne` selects the singular.
    package let counted: @Sendable (_ scoreClass: ScoreClass, _ count: String, _ isOne: Bool) -> String
    package let status: @Sendable (TicketStatus) -> String
    /// Follows a count: "1 Aberto", "15 Abertos".
    package let statuses: @Sendable (_ status: TicketStatus, _ isOne: Bool) -> String
    package let priority: @Sendable (Priority) -> String
    package let interest: @Sendable (FollowerInterest) -> String
    package let channel: @Sendable (Channel) -> String
    package let plan: @Sendable (Plan) -> String
    package let audience: @Sendable (Audience) -> String
    /// The tag for the customer's name in templates and replies: one of the names of `TemplateTag.customerName`.
    package let customerNameTag: String
    /// Replaces the name of a customer without one in an e-mail.
    package let namelessCustomer: String
}
