import Views

/// What is wrong with a text that must say something.
package enum TextProblem {
    package static func validate(_ text: String, limit: Int, _ words: Text) -> String? {
        if text.isEmpty { return words.problems.required }
        return text.count > limit ? words.problems.tooLong(limit) : nil
    }
}
