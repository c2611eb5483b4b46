import HTML

/// GET /:tenant/settings: where each setting is. A locked one is shown with its reason.
package struct SettingsPage: Sendable {
    package var layout: Layout
    /// "Enterprise".
    package var plan: String
    package var loopLock: Lock?
    package var categoriesLock: Lock?
    package var teamsLock: Lock?

    package init(layout: Layout, plan: String, loopLock: Lock?, categoriesLock: Lock?, teamsLock: Lock?) {
        self.layout = layout
        self.plan = plan
        self.loopLock = loopLock
        self.categoriesLock = categoriesLock
        self.teamsLock = teamsLock
    }

    package var body: HTML {
        layout.page(
            words.title, section: .settings,
            """
            <header class="page-head"><h1>\(words.title)</h1><p class="hint">\(words.yourPlan(plan))</p></header>
            <ul class="card doors">
            \(door(Paths.loopSettings(tenant), Icon.mail, words.loop, words.loopHint, loopLock))
            \(door(Paths.categories(tenant), Icon.tag, words.categories, words.categoriesHint, categoriesLock))
            \(door(Paths.teams(tenant), Icon.people, words.teams, words.teamsHint, teamsLock))
            \(door(Paths.imports(tenant), Icon.file, words.imports, words.importsHint, nil))
            </ul>
            """)
    }

    private var words: SettingsText { layout.text.settings }
    private var tenant: String { layout.account?.tenant ?? "" }

    private func door(_ href: String, _ icon: HTML, _ title: String, _ hint: String, _ lock: Lock?) -> HTML {
        """
        <li>\(icon)<div><h2>\(if: lock == nil, "<a href=\"\(href)\">\(title)</a>", else: "\(title)")</h2>\
        <p class="hint">\(hint)</p>\
        \(with: lock, { $0.body })</div></li>
        """
    }
}
