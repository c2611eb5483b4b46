import HTML

/// "Categorias". POST `Paths.ticketCategories` with `category` (repeated ids): the whole set.
package struct CategoriesForm: Sendable {
    package var categories: [Choice]
    package var canEdit: Bool
    package var lock: Lock?

    package init(categories: [Choice], canEdit: Bool, lock: Lock?) {
        self.categories = categories
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let words = page.layout.text.panel
        return """
            <section class="categories" aria-labelledby="categories-title"><h2 id="categories-title">\
            \(words.categories)</h2>
            <p class="tags">\(each: categories.filter(\.isChosen), { "<span class=\"tag\">\($0.label)</span> " })\
            \(if: !categories.contains(where: \.isChosen), "<span class=\"hint\">\(words.noCategories)</span>")</p>
            \(if: canEdit, "\(with: lock, { $0.body(inPlaceOf: words.changeCategories) })")\
            \(if: canEdit && lock == nil, form(page))</section>
            """
    }

    private func form(_ page: TicketPage) -> HTML {
        let words = page.layout.text.panel
        return """
            <details class="fold"><summary class="pill">\(Icon.tag)\(words.changeCategories)</summary>
            <form method="post" action="\(Paths.ticketCategories(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\
            \(CheckBoxes(name: "category", legend: words.categories, choices: categories, isLegendHidden: true).body)\
            <button class="button is-small">\(page.layout.text.frame.save)</button></form></details>
            """
    }
}
