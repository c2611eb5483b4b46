/// One entry of the history. `timestamp` is from `Strings.timestamp`.
package enum TimelineItem: Sendable {
    /// A message from the customer. `way` is `strings.terms.channel(_)`.
    case received(author: String, way: String, body: String, timestamp: String)
    case reply(TimelineReply)
    case note(author: String, body: String, timestamp: String)
    /// A change, from `Strings.sentence(for:by:at:in:)`.
    case change(sentence: String, timestamp: String)
}
