import Domain
import HTML

/// The customer who gave the opinion. Empty fields are omitted.
package struct Respondent: Sendable {
    package var name: String
    package var email: String?
    package var phone: String?
    package var segment: String?
    package var company: String?
    package var touchpoint: String?
    /// This opinion's survey and score.
    package var survey: String
    package var score: Score
    package var comment: String
    /// Oldest first, this opinion included.
    package var pastScores: [PastScore]

    package init(
        name: String, email: String?, phone: String?, segment: String?, company: String?, touchpoint: String? = nil,
        survey: String, score: Score, comment: String, pastScores: [PastScore]
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.segment = segment
        self.company = company
        self.touchpoint = touchpoint
        self.survey = survey
        self.score = score
        self.comment = comment
        self.pastScores = pastScores
    }

    func body(strings: Strings) -> HTML {
        let labels = strings.panel
        return """
            <section class="respondent" aria-labelledby="respondent-title">
            <div class="respondent-head">\(ScoreCircle(score: score, strings: strings).body)\
            <div><h2 id="respondent-title">\(name)</h2><p>\
            \([segment, company].compactMap(\.self).joined(separator: " · "))</p></div></div>
            <dl class="facts">\(fact(labels.email, email.map { "<a href=\"mailto:\($0)\">\($0)</a>" }))\
            \(fact(labels.phone, phone.map { "<a href=\"tel:\(Self.dialled($0))\">\($0)</a>" }))\
            \(fact(labels.survey, "\(survey)"))\(fact(labels.touchpoint, touchpoint.map { "\($0)" }))\
            \(fact(labels.scores, "\(ScoreBars(scores: pastScores, strings: strings).body)"))\
            \(fact(labels.comment, comment.isEmpty ? nil : "<span class=\"clamp\">\(comment)</span>"))</dl>
            </section>
            """
    }

    private func fact(_ label: String, _ value: HTML?) -> HTML {
        "\(with: value, { "<div><dt>\(label)</dt><dd>\($0)</dd></div>" })"
    }

    /// Digits and plus signs: what a telephone can dial.
    private static func dialled(_ phone: String) -> String {
        phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    }
}
