/// One thing in the history, oldest first. `moment` is from `Text.moment`.
package enum TimelineItem: Sendable {
    /// The customer's own words. `way` is `text.terms.channel(_)`.
    case received(author: String, way: String, body: String, moment: String)
    case reply(TimelineReply)
    case note(author: String, body: String, moment: String)
    /// A change in one line: `Text.sentence(for:by:at:in:)`.
    case change(sentence: String, moment: String)
}
