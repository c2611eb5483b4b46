import HTML

/// GET /:tenant/settings: the index of the settings. A locked one is shown with the reason.
package struct SettingsPage: Sendable {
    package var layout: Layout
    /// "Enterprise".
    package var plan: String
    package var loopLock: PlanLock?
    package var categoriesLock: PlanLock?
    package var teamsLock: PlanLock?

    package init(layout: Layout, plan: String, loopLock: PlanLock?, categoriesLock: PlanLock?, teamsLock: PlanLock?) {
        self.layout = layout
        self.plan = plan
        self.loopLock = loopLock
        self.categoriesLock = categoriesLock
        self.teamsLock = teamsLock
    }

    package var body: HTML {
        layout.page(
            strings.title, section: .settings,
            """
            <header class="page-head"><h1>\(strings.title)</h1><p class="hint">\(strings.yourPlan(plan))</p></header>
            <ul class="card doors">
            \(door(Paths.loopSettings(tenant), Icon.mail, strings.loop, strings.loopHint, loopLock))
            \(door(Paths.categories(tenant), Icon.tag, strings.categories, strings.categoriesHint, categoriesLock))
            \(door(Paths.teams(tenant), Icon.people, strings.teams, strings.teamsHint, teamsLock))
            \(door(Paths.imports(tenant), Icon.file, strings.imports, strings.importsHint, nil))
            </ul>
            """)
    }

    private var strings: SettingsStrings { layout.strings.settings }
    private var tenant: String { layout.account?.tenant ?? "" }

    private func door(_ href: String, _ icon: HTML, _ title: String, _ hint: String, _ lock: PlanLock?) -> HTML {
        """
        <li>\(icon)<div><h2>\(if: lock == nil, "<a href=\"\(href)\">\(title)</a>", else: "\(title)")</h2>\
        <p class="hint">\(hint)</p>\
        \(with: lock, { $0.body })</div></li>
        """
    }
}
