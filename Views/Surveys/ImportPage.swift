import Domain
import HTML

/// GET /:tenant/imports. POST the same, multipart/form-data, in this order: `csrf_token`, `survey` (an id, or "new"),
/// `survey_name`, `audience` (external | internal, of a new survey), `dry_run` (yes or absent), `file` (last, so that it can stream).
package struct ImportPage: Sendable {
    package var layout: Layout
    package var surveys: [FormOption]
    package var surveyName: String
    package var audience: Audience
    package var isDryRun: Bool
    package var errors: FieldErrors
    /// The size limit of a file, from `Strings.bytes`.
    package var largest: String
    package var result: ImportResult?

    package init(
        layout: Layout, surveys: [FormOption], surveyName: String = "", audience: Audience = .external,
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
            strings.title, section: .opinions,
            """
            <header class="page-head"><h1>\(strings.title)</h1></header>
            \(with: result, { $0.body(layout: layout) })
            <form class="card form" method="post" action="\
            \(Paths.imports(layout.account?.tenant ?? ""))" enctype="multipart/form-data">
            \(layout.token)\(ErrorSummary(errors: errors, strings: layout.strings, message: strings.chooseAgain).body)<p class="hint">\(strings.intro)</p>
            \(Select(name: "survey", label: strings.survey, options: Select.options(surveys + [newSurvey]), error: errors["survey"]).body)
            \(TextField(
                name: "survey_name", label: strings.surveyName, value: surveyName, help: strings.surveyNameHint,
                error: errors["survey_name"], attributes: " maxlength=\"120\"").body)
            \(CheckBoxes(
                name: "audience", legend: strings.audience, choices: audiences, type: "radio", help: strings.audienceHint,
                error: errors["audience"]).body)
            <div class="field"><label class="check">\
            <input type="checkbox" name="dry_run" value="yes"\
            \(if: isDryRun, " checked") aria-describedby="dry-run-help">\
            <span>\(strings.dryRun)</span></label><p class="help" id="dry-run-help">\(strings.dryRunHint)</p></div>
            \(TextField(
                name: "file", label: strings.file, type: "file", help: strings.fileHint(largest), error: errors["file"],
                attributes: " required accept=\".csv,.tsv,.txt,text/csv\"").body)
            <details class="columns"><summary>\(strings.columns)</summary><dl class="column-names">\
            \(each: OpinionColumn.allCases, { "<div><dt>\(layout.strings.rows.column($0))</dt><dd><code>\($0.header)</code></dd></div>" })\
            </dl><p class="help">\(strings.columnsHint)</p></details>
            <button class="button is-primary">\(strings.send)</button>
            </form>
            """)
    }

    private var strings: ImportStrings { layout.strings.imports }

    private var newSurvey: FormOption {
        FormOption("new", strings.newSurvey, isSelected: !surveyName.isEmpty || !surveys.contains(where: \.isSelected))
    }

    private var audiences: [FormOption] {
        Audience.allCases.map { FormOption($0.rawValue, layout.strings.terms.audience($0), isSelected: $0 == audience) }
    }
}
