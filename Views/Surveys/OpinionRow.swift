import Domain
import HTML

/// One opinion of any survey.
package struct OpinionRow: Sendable {
    package var score: Score
    /// Nil for an internal survey: the respondent is anonymous, and the row explains why Loop does not apply.
    package var name: String?
    package var comment: String
    package var survey: String
    /// From `Strings.timestamp`.
    package var answered: String
    /// Nil for an internal survey, whose opinions have no ticket.
    package var ticketHref: String?

    package init(score: Score, name: String?, comment: String, survey: String, answered: String, ticketHref: String?) {
        self.score = score
        self.name = name
        self.comment = comment
        self.survey = survey
        self.answered = answered
        self.ticketHref = ticketHref
    }

    func body(strings: Strings) -> HTML {
        """
        <li class="opinion-row"><span class="grade \(score.scoreClass.rawValue)"><span class="score">\
        \(score.value)</span>\
        <span class="grade-class">\(strings.terms.scoreClass(score.scoreClass))</span></span>
        <div><p class="row-head"><strong>\(name ?? strings.opinions.anonymous)</strong><span class="row-time">\
        \(answered)</span></p>
        <p class="opinion-comment">\(if: comment.isEmpty, "<em class=\"hint\">\(strings.inbox.noComment)</em>")\
        \(lines: comment)</p>
        <p class="row-meta">\(survey)\(with: ticketHref, { " · <a href=\"\($0)\">\(strings.opinions.openTicket)</a>" })</p>\
        \(if: ticketHref == nil && name == nil, whyNot(strings))</div></li>

        """
    }

    private func whyNot(_ strings: Strings) -> HTML {
        "<p class=\"why-not\">\(Icon.info)<span>\(strings.opinions.whyNoLoop)</span></p>"
    }
}
