/// What is wrong with a text that a person typed.
package enum TextProblem: Equatable, Sendable {
    case required
    /// More characters than the limit.
    case tooLong(limit: Int)
    /// A line break in a text of one line.
    case lineBreak
    /// Without its braces.
    case unknownTag(String)

    /// Nil for a text that may be stored.
    ///
    /// - Parameters:
    ///   - limit: in characters, one of `Limits`.
    ///   - hasTags: whether the text may contain tags, which must be known.
    package static func find(
        in text: String, limit: Int, isRequired: Bool = true, isOneLine: Bool = false, hasTags: Bool = false
    ) -> TextProblem? {
        if text.isEmpty { return isRequired ? .required : nil }
        if text.isLonger(than: limit) { return .tooLong(limit: limit) }
        if isOneLine && text.contains(where: \.isNewline) { return .lineBreak }
        guard hasTags, let tag = Template(text).unknownTags.first else { return nil }
        return .unknownTag(tag.trimmingPrefix("{{").hasSuffix("}}") ? String(tag.trimmingPrefix("{{").dropLast(2)) : String(tag))
    }
}
