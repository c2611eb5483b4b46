import Domain
import HTML

/// What the customer said, above the history: "Nota 2 · Detrator".
package struct OpinionBlock: Sendable {
    package var score: Score
    /// Empty when they left only a score.
    package var comment: String
    package var survey: String
    /// From `Text.moment`.
    package var answered: String

    package init(score: Score, comment: String, survey: String, answered: String) {
        self.score = score
        self.comment = comment
        self.survey = survey
        self.answered = answered
    }

    func body(text: Text) -> HTML {
        """
        <section class="opinion \(score.scoreClass.rawValue)" aria-labelledby="opinion-title">
        <h2 id="opinion-title">\(text.terms.score) \(score.value) · \(text.terms.scoreClass(score.scoreClass))</h2>
        <p class="opinion-when">\(survey) · \(answered)</p>
        <p class="opinion-words">\(if: comment.isEmpty, "<em>\(text.inbox.noComment)</em>")\(lines: comment)</p>
        </section>
        """
    }
}
