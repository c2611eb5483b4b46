import Domain
import HTML

/// The filter of the list of opinions. Days are `CivilTime.formDay`, or empty.
package struct OpinionFilter: Sendable {
    /// Values are survey ids; the form adds the option for any survey.
    package var surveys: [FormOption]
    package var scoreClass: ScoreClass?
    package var from: String
    package var to: String

    package init(surveys: [FormOption], scoreClass: ScoreClass?, from: String, to: String) {
        self.surveys = surveys
        self.scoreClass = scoreClass
        self.from = from
        self.to = to
    }

    func body(layout: Layout) -> HTML {
        let strings = layout.strings.opinions
        let classes = ScoreClass.allCases.map {
            FormOption($0.rawValue, layout.strings.terms.classes($0), isSelected: $0 == scoreClass)
        }
        return """
            <form class="filter-row" action="\(Paths.opinions(layout.account?.tenant ?? ""))" data-autosubmit>
            \(Select(name: "survey", label: strings.survey, options: Select.options(surveys), empty: layout.strings.layout.any).body)
            \(Select(name: "class", label: strings.scoreClass, options: Select.options(classes), empty: layout.strings.layout.any).body)
            \(TextField(name: "from", label: strings.from, value: from, type: "date").body)
            \(TextField(name: "to", label: strings.to, value: to, type: "date").body)
            <button class="button">\(strings.filter)</button>
            </form>
            """
    }
}
