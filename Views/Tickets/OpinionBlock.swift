import Domain
import HTML

/// The customer's opinion above the history: "Nota 2 · Detrator".
package struct OpinionBlock: Sendable {
    package var score: Score
    /// Empty when the customer left only a score.
    package var comment: String
    package var survey: String
    /// From `Strings.timestamp`.
    package var answered: String

    package init(score: Score, comment: String, survey: String, answered: String) {
        self.score = score
        self.comment = comment
        self.survey = survey
        self.answered = answered
    }

    func body(strings: Strings) -> HTML {
        """
        <section class="opinion \(score.scoreClass.rawValue)" aria-labelledby="opinion-title">
        <h2 id="opinion-title">\(strings.terms.score) \(score.value) · \(strings.terms.scoreClass(score.scoreClass))</h2>
        <p class="opinion-when">\(survey) · \(answered)</p>
        <p class="opinion-words">\(if: comment.isEmpty, "<em>\(strings.inbox.noComment)</em>")\(lines: comment)</p>
        </section>
        """
    }
}
