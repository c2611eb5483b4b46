import HTML

/// GET /:tenant/opinions with `survey` (id), `class` (detractor | passive | promoter), `from`, `to` (days), `after`.
package struct OpinionsPage: Sendable {
    package var layout: Layout
    package var summary: ScoreSummary
    package var filter: OpinionFilter
    package var rows: [OpinionRow]
    package var more: String?
    package var start: String?
    /// Only admins import opinions.
    package var canImport: Bool
    package var emptyState: EmptyState?

    package init(
        layout: Layout, summary: ScoreSummary, filter: OpinionFilter, rows: [OpinionRow], more: String? = nil,
        start: String? = nil, canImport: Bool, emptyState: EmptyState? = nil
    ) {
        self.layout = layout
        self.summary = summary
        self.filter = filter
        self.rows = rows
        self.more = more
        self.start = start
        self.canImport = canImport
        self.emptyState = emptyState
    }

    package var body: HTML {
        layout.page(
            strings.title, section: .opinions,
            """
            <header class="page-head"><h1>\(strings.title)</h1>\
            \(if: canImport, toImports)</header>
            \(filter.body(layout: layout))
            \(summary.body(strings: layout.strings))
            <section aria-labelledby="opinions-title"><h2 class="visually-hidden" id="opinions-title">\(strings.list)</h2>
            \(with: start, { "<p class=\"turn\"><a href=\"\($0)\">\(layout.strings.inbox.backToStart)</a></p>" })
            <ol class="opinions card" data-rows>\(each: rows, { $0.body(strings: layout.strings) })</ol>\
            \(with: emptyState, { $0.body })
            \(with: more, { "<p class=\"turn\"><a class=\"button\" href=\"\($0)\">\(layout.strings.inbox.loadMore)</a></p>" })
            </section>
            """)
    }

    private var toImports: HTML {
        "<a class=\"button\" href=\"\(Paths.imports(tenant))\">\(Icon.file)\(strings.importOpinions)</a>"
    }

    private var strings: OpinionStrings { layout.strings.opinions }
    private var tenant: String { layout.account?.tenant ?? "" }
}
