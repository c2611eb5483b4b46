import Domain
import HTML

/// One opinion of any survey.
package struct OpinionRow: Sendable {
    package var score: Score
    /// Nil for an internal survey's: the respondent stays anonymous and the row says why Loop does not apply.
    package var name: String?
    package var comment: String
    package var survey: String
    /// From `Text.moment`.
    package var answered: String
    /// Nil for an internal survey's, which has no ticket.
    package var ticketHref: String?

    package init(score: Score, name: String?, comment: String, survey: String, answered: String, ticketHref: String?) {
        self.score = score
        self.name = name
        self.comment = comment
        self.survey = survey
        self.answered = answered
        self.ticketHref = ticketHref
    }

    func body(text: Text) -> HTML {
        """
        <li class="opinion-row"><span class="grade \(score.scoreClass.rawValue)"><span class="score">\
        \(score.value)</span>\
        <span class="grade-class">\(text.terms.scoreClass(score.scoreClass))</span></span>
        <div><p class="row-head"><strong>\(name ?? text.opinions.anonymous)</strong><span class="row-time">\
        \(answered)</span></p>
        <p class="opinion-comment">\(if: comment.isEmpty, "<em class=\"hint\">\(text.inbox.noComment)</em>")\
        \(lines: comment)</p>
        <p class="row-meta">\(survey)\(with: ticketHref, { " · <a href=\"\($0)\">\(text.opinions.openTicket)</a>" })</p>\
        \(if: ticketHref == nil && name == nil, whyNot(text))</div></li>

        """
    }

    private func whyNot(_ text: Text) -> HTML {
        "<p class=\"why-not\">\(Icon.info)<span>\(text.opinions.whyNoLoop)</span></p>"
    }
}
