import Domain
import HTML

/// GET /:tenant/imports. POST the same, multipart/form-data, in this order: `csrf_token`, `survey` (an id, or "new"),
/// `survey_name`, `audience` (external | internal, of a new survey), `dry_run` (yes or absent), `file` (last, so that it can stream).
package struct ImportPage: Sendable {
    package var layout: Layout
    package var surveys: [Choice]
    package var surveyName: String
    package var audience: Audience
    package var isDryRun: Bool
    package var errors: FieldErrors
    /// The largest file in words, from `Text.bytes`.
    package var largest: String
    package var result: ImportResult?

    package init(
        layout: Layout, surveys: [Choice], surveyName: String = "", audience: Audience = .external,
        isDryRun: Bool = true, errors: FieldErrors = [:], largest: String, result: ImportResult? = nil
    ) {
        self.layout = layout
        self.surveys = surveys
        self.surveyName = surveyName
        self.audience = audience
        self.isDryRun = isDryRun
        self.errors = errors
        self.largest = largest
        self.result = result
    }

    package var body: HTML {
        layout.page(
            words.title, section: .opinions,
            """
            <header class="page-head"><h1>\(words.title)</h1></header>
            \(with: result, { $0.body(layout: layout) })
            <form class="card form" method="post" action="\
            \(Paths.imports(layout.account?.tenant ?? ""))" enctype="multipart/form-data">
            \(layout.token)\(ErrorSummary(errors: errors, text: layout.text, words: words.chooseAgain).body)<p class="hint">\(words.intro)</p>
            \(Select(name: "survey", label: words.survey, options: Select.options(surveys + [newSurvey]), error: errors["survey"]).body)
            \(TextField(
                name: "survey_name", label: words.surveyName, value: surveyName, help: words.surveyNameHint,
                error: errors["survey_name"], attributes: " maxlength=\"120\"").body)
            \(CheckBoxes(
                name: "audience", legend: words.audience, choices: audiences, type: "radio", help: words.audienceHint,
                error: errors["audience"]).body)
            <div class="field"><label class="check">\
            <input type="checkbox" name="dry_run" value="yes"\
            \(if: isDryRun, " checked") aria-describedby="dry-run-help">\
            <span>\(words.dryRun)</span></label><p class="help" id="dry-run-help">\(words.dryRunHint)</p></div>
            \(TextField(
                name: "file", label: words.file, type: "file", help: words.fileHint(largest), error: errors["file"],
                attributes: " required accept=\".csv,.tsv,.txt,text/csv\"").body)
            <details class="columns"><summary>\(words.columns)</summary><dl class="column-names">\
            \(each: OpinionColumn.allCases, { "<div><dt>\(layout.text.rows.column($0))</dt><dd><code>\($0.header)</code></dd></div>" })\
            </dl><p class="help">\(words.columnsHint)</p></details>
            <button class="button is-primary">\(words.send)</button>
            </form>
            """)
    }

    private var words: ImportText { layout.text.imports }

    private var newSurvey: Choice {
        Choice("new", words.newSurvey, isChosen: !surveyName.isEmpty || !surveys.contains(where: \.isChosen))
    }

    private var audiences: [Choice] {
        Audience.allCases.map { Choice($0.rawValue, layout.text.terms.audience($0), isChosen: $0 == audience) }
    }
}
