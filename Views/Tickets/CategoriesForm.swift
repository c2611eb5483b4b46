import HTML

/// "Categorias". POST `Paths.ticketCategories` with `category` (repeated ids) replaces the set.
package struct CategoriesForm: Sendable {
    package var categories: [FormOption]
    package var canEdit: Bool
    package var lock: PlanLock?

    package init(categories: [FormOption], canEdit: Bool, lock: PlanLock?) {
        self.categories = categories
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel
        return """
            <section class="categories" aria-labelledby="categories-title"><h2 id="categories-title">\
            \(strings.categories)</h2>
            <p class="tags">\(each: categories.filter(\.isSelected), { "<span class=\"tag\">\($0.label)</span> " })\
            \(if: !categories.contains(where: \.isSelected), "<span class=\"hint\">\(strings.noCategories)</span>")</p>
            \(if: canEdit, "\(with: lock, { $0.body(inPlaceOf: strings.changeCategories) })")\
            \(if: canEdit && lock == nil, form(page))</section>
            """
    }

    private func form(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel
        return """
            <details class="fold"><summary class="pill">\(Icon.tag)\(strings.changeCategories)</summary>
            <form method="post" action="\(Paths.ticketCategories(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\
            \(CheckBoxes(name: "category", legend: strings.categories, choices: categories, isLegendHidden: true).body)\
            <button class="button is-small">\(page.layout.strings.layout.save)</button></form></details>
            """
    }
}
