import HTML

/// The result of an import. Counts are formatted by `Strings.number`.
package struct ImportResult: Sendable {
    package struct RejectedRow: Sendable {
        package var number: String
        package var reason: String

        package init(number: String, reason: String) {
            self.number = number
            self.reason = reason
        }
    }

    package var survey: String
    package var isDryRun: Bool
    package var read: String
    package var added: String
    package var alreadyThere: String
    package var rejected: String
    /// The first rejected rows.
    package var rejectedRows: [RejectedRow]
    /// How many more rows were rejected than `rejectedRows` lists; nil for none.
    package var moreRejected: String?

    package init(
        survey: String, isDryRun: Bool, read: String, added: String, alreadyThere: String, rejected: String,
        rejectedRows: [RejectedRow], moreRejected: String? = nil
    ) {
        self.survey = survey
        self.isDryRun = isDryRun
        self.read = read
        self.added = added
        self.alreadyThere = alreadyThere
        self.rejected = rejected
        self.rejectedRows = rejectedRows
        self.moreRejected = moreRejected
    }

    func body(layout: Layout) -> HTML {
        let strings = layout.strings.imports
        return """
            <section class="card import-result" aria-labelledby="result-title" role="status">
            <h2 id="result-title">\(isDryRun ? strings.dryRunTitle(survey) : strings.resultTitle(survey))</h2>
            <dl class="figures"><div><dt>\(strings.read)</dt><dd>\(read)</dd></div>\
            <div><dt>\(isDryRun ? strings.wouldAdd : strings.added)</dt><dd>\(added)</dd></div>\
            <div><dt>\(strings.alreadyThere)</dt><dd>\(alreadyThere)</dd></div><div><dt>\(strings.rejected)</dt><dd>\(rejected)</dd>\
            </div></dl>
            \(if: isDryRun, "<p>\(strings.dryRunDone)</p>")\
            \(if: !isDryRun, toOpinions(layout))
            \(if: !rejectedRows.isEmpty, table(strings))
            </section>
            """
    }

    private func table(_ strings: ImportStrings) -> HTML {
        """
        <table><caption>\(strings.rejectedRows)</caption><thead><tr><th scope="col">\(strings.line)</th><th scope="col">\
        \(strings.reason)</th></tr></thead>
        <tbody>\(each: rejectedRows, { row($0, strings) })</tbody></table>
        \(with: moreRejected, { "<p class=\"hint\">\(strings.moreRejected($0))</p>" })
        """
    }

    private func row(_ line: RejectedRow, _ strings: ImportStrings) -> HTML {
        """
        <tr><td data-label="\(strings.line)">\(line.number)</td><td data-label="\(strings.reason)">\(line.reason)</td></tr>
        """
    }

    private func toOpinions(_ layout: Layout) -> HTML {
        let path = Paths.opinions(layout.account?.tenant ?? "")
        return "<p><a class=\"button\" href=\"\(path)\">\(layout.strings.imports.seeOpinions)</a></p>"
    }
}
