import HTML

/// The kept filters, one's own and the team's, and the form that keeps the current one.
struct SavedViewsMenu {
    let list: TicketList
    let layout: Layout

    var body: HTML {
        """
        <details class="chip-menu" name="chips" data-menu><summary class="chip\(if: current != nil, " is-on")">\
        \(words.views)\(with: current, { "<span>: \($0.name)</span>" })</summary>
        <div class="chip-body">
        \(list.savedViews.isEmpty ? "<p class=\"help\">\(words.noViews)</p>" : views)
        \(if: list.filter.isNarrowed, save)
        </div></details>
        """
    }

    private var words: FilterText { layout.text.filters }
    private var tenant: String { layout.account?.tenant ?? "" }
    private var current: SavedView? { list.savedViews.first(where: \.isCurrent) }

    private var views: HTML {
        """
        <ul class="saved-views">\(each: list.savedViews, { view in
            """
            <li><a href="\(view.href)"\(if: view.isCurrent, " aria-current=\"true\"")>\(view.name)</a>\
            \(if: view.isShared, " <span class=\"hint\">\(words.shared)</span>")\(if: view.canRemove, removal(view))</li>
            """
        })</ul>
        """
    }

    private func removal(_ view: SavedView) -> HTML {
        """
        <form method="post" action="\(Paths.savedViewRemoval(tenant, view.id))">\(layout.tokenAndBack)\
        <button class="icon-button" aria-label="\(words.removeView(view.name))">\(Icon.close)</button></form>
        """
    }

    private var save: HTML {
        """
        <form class="save-view" method="post" action="\(Paths.savedViews(tenant))">\(layout.tokenAndBack)\
        <input type="hidden" name="query" value="\(QueryString.of(list.filter.fields))">\
        \(TextField(name: "name", label: words.viewName, id: "view-name", attributes: " required maxlength=\"60\"").body)\
        <label class="check"><input type="checkbox" name="shared" value="yes"><span>\(words.shareView)</span></label>\
        <button class="button is-small">\(words.saveView)</button></form>
        """
    }
}
