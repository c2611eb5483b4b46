import Domain
import HTML

/// What narrows the list of opinions. Days are `CivilTime.formDay`, or empty.
package struct OpinionFilter: Sendable {
    /// Values are survey ids; the form adds "any".
    package var surveys: [Choice]
    package var scoreClass: ScoreClass?
    package var from: String
    package var to: String

    package init(surveys: [Choice], scoreClass: ScoreClass?, from: String, to: String) {
        self.surveys = surveys
        self.scoreClass = scoreClass
        self.from = from
        self.to = to
    }

    func body(layout: Layout) -> HTML {
        let words = layout.text.opinions
        let classes = ScoreClass.allCases.map {
            Choice($0.rawValue, layout.text.terms.classes($0), isChosen: $0 == scoreClass)
        }
        return """
            <form class="filter-row" action="\(Paths.opinions(layout.account?.tenant ?? ""))" data-autosubmit>
            \(Select(name: "survey", label: words.survey, options: Select.options(surveys), empty: layout.text.frame.any).body)
            \(Select(name: "class", label: words.scoreClass, options: Select.options(classes), empty: layout.text.frame.any).body)
            \(TextField(name: "from", label: words.from, value: from, type: "date").body)
            \(TextField(name: "to", label: words.to, value: to, type: "date").body)
            <button class="button">\(words.filter)</button>
            </form>
            """
    }
}
