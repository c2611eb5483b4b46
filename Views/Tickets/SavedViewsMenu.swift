import HTML

/// The saved views, the member's own and the team's, and the form that saves the current filter.
struct SavedViewsMenu {
    let list: TicketList
    let layout: Layout

    var body: HTML {
        """
        <details class="chip-menu" name="chips" data-menu><summary class="chip\(if: current != nil, " is-on")">\
        \(strings.views)\(with: current, { "<span>: \($0.name)</span>" })</summary>
        <div class="chip-body">
        \(list.savedViews.isEmpty ? "<p class=\"help\">\(strings.noViews)</p>" : views)
        \(if: list.filter.isNarrowed, save)
        </div></details>
        """
    }

    private var strings: FilterStrings { layout.strings.filters }
    private var tenant: String { layout.account?.tenant ?? "" }
    private var current: SavedView? { list.savedViews.first(where: \.isCurrent) }

    private var views: HTML {
        """
        <ul class="saved-views">\(each: list.savedViews, { view in
            """
            <li><a href="\(view.href)"\(if: view.isCurrent, " aria-current=\"true\"")>\(view.name)</a>\
            \(if: view.isShared, " <span class=\"hint\">\(strings.shared)</span>")\(if: view.canRemove, removal(view))</li>
            """
        })</ul>
        """
    }

    private func removal(_ view: SavedView) -> HTML {
        """
        <form method="post" action="\(Paths.savedViewRemoval(tenant, view.id))">\(layout.tokenAndBack)\
        <button class="icon-button" aria-label="\(strings.removeView(view.name))">\(Icon.close)</button></form>
        """
    }

    private var save: HTML {
        """
        <form class="save-view" method="post" action="\(Paths.savedViews(tenant))">\(layout.tokenAndBack)\
        <input type="hidden" name="query" value="\(QueryString.of(list.filter.fields))">\
        \(TextField(name: "name", label: strings.viewName, id: "view-name", attributes: " required maxlength=\"60\"").body)\
        <label class="check"><input type="checkbox" name="shared" value="yes"><span>\(strings.shareView)</span></label>\
        <button class="button is-small">\(strings.saveView)</button></form>
        """
    }
}
