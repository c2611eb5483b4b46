import HTML

/// What came of a file. Figures are ready: `Text.number`.
package struct ImportResult: Sendable {
    package struct BadLine: Sendable {
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
    package var bad: String
    /// The first of them.
    package var badLines: [BadLine]
    /// How many more there are than `badLines` lists; nil: none.
    package var moreBad: String?

    package init(
        survey: String, isDryRun: Bool, read: String, added: String, alreadyThere: String, bad: String,
        badLines: [BadLine], moreBad: String? = nil
    ) {
        self.survey = survey
        self.isDryRun = isDryRun
        self.read = read
        self.added = added
        self.alreadyThere = alreadyThere
        self.bad = bad
        self.badLines = badLines
        self.moreBad = moreBad
    }

    func body(layout: Layout) -> HTML {
        let words = layout.text.imports
        return """
            <section class="card import-result" aria-labelledby="result-title" role="status">
            <h2 id="result-title">\(isDryRun ? words.dryRunTitle(survey) : words.resultTitle(survey))</h2>
            <dl class="figures"><div><dt>\(words.read)</dt><dd>\(read)</dd></div>\
            <div><dt>\(isDryRun ? words.wouldAdd : words.added)</dt><dd>\(added)</dd></div>\
            <div><dt>\(words.alreadyThere)</dt><dd>\(alreadyThere)</dd></div><div><dt>\(words.bad)</dt><dd>\(bad)</dd>\
            </div></dl>
            \(if: isDryRun, "<p>\(words.dryRunDone)</p>")\
            \(if: !isDryRun, toOpinions(layout))
            \(if: !badLines.isEmpty, table(words))
            </section>
            """
    }

    private func table(_ words: ImportText) -> HTML {
        """
        <table><caption>\(words.badLines)</caption><thead><tr><th scope="col">\(words.line)</th><th scope="col">\
        \(words.reason)</th></tr></thead>
        <tbody>\(each: badLines, { row($0, words) })</tbody></table>
        \(with: moreBad, { "<p class=\"hint\">\(words.moreBad($0))</p>" })
        """
    }

    private func row(_ line: BadLine, _ words: ImportText) -> HTML {
        """
        <tr><td data-label="\(words.line)">\(line.number)</td><td data-label="\(words.reason)">\(line.reason)</td></tr>
        """
    }

    private func toOpinions(_ layout: Layout) -> HTML {
        let path = Paths.opinions(layout.account?.tenant ?? "")
        return "<p><a class=\"button\" href=\"\(path)\">\(layout.text.imports.seeOpinions)</a></p>"
    }
}
