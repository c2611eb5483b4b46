import Domain
import HTML

/// Actions on the selected rows: the form that every row's checkbox belongs to, shown by CSS once a row is selected. Posts to `Paths.bulk`
/// with `ticket` (repeated numbers), `back`, and `action` = archive | unarchive | assign | priority | status | category from the pressed
/// button, which reads the field of the same name: `assignee` (as on the ticket), `priority`, `status`, `category`.
package struct BulkBar: Sendable {
    /// The list shows archived tickets, so the button unarchives.
    package var unarchives: Bool
    /// Values are `Assignee.formValue`: "member:12", "team:3".
    package var people: SelectOptions
    package var teams: SelectOptions
    package var categories: SelectOptions
    package var assignmentLock: PlanLock?
    package var categoriesLock: PlanLock?
    /// For priority and status.
    package var loopLock: PlanLock?

    package init(
        unarchives: Bool, people: SelectOptions, teams: SelectOptions, categories: SelectOptions, assignmentLock: PlanLock?,
        categoriesLock: PlanLock?, loopLock: PlanLock?
    ) {
        self.unarchives = unarchives
        self.people = people
        self.teams = teams
        self.categories = categories
        self.assignmentLock = assignmentLock
        self.categoriesLock = categoriesLock
        self.loopLock = loopLock
    }

    func body(list: TicketList, layout: Layout) -> HTML {
        let strings = layout.strings.bulk, tenant = layout.account?.tenant ?? ""
        return """
            \(Icon.symbols)
            <form id="bulk" class="bulk" method="post" action="\(Paths.bulk(tenant))" aria-label="\(strings.region)">\
            \(layout.tokenAndBack)
            <p class="bulk-chosen">\(strings.chosen) </p>
            <p class="bulk-choose"><a href="\(Paths.inbox(tenant, list.filter))" data-clear>\(strings.clear)</a>
            <a href="\(Paths.inboxSelected(tenant, list.filter))" data-select-loaded>\(strings.selectLoaded)</a></p>
            <div class="bulk-acts">
            <button class="button is-primary" name="action" value="\(unarchives ? "unarchive" : "archive")">\
            \(unarchives ? Icon.unarchive : Icon.archive)\(unarchives ? strings.unarchive : strings.archive)</button>
            <details class="bulk-more"><summary class="button">\(strings.moreActions)</summary><div class="bulk-body">
            \(actions(layout.strings))
            </div></details>
            </div>
            </form>
            """
    }

    private func actions(_ strings: Strings) -> HTML {
        let priorities = Priority.allCases.map { FormOption(String($0.rawValue), strings.terms.priority($0)) }
        let statuses = TicketStatus.allCases.map { FormOption($0.rawValue, strings.terms.status($0)) }
        return """
            \(action("assign", "assignee", strings.bulk.assign, "\(people.html)\(teams.html)", assignmentLock, strings))
            \(action("priority", "priority", strings.bulk.setPriority, Select.options(priorities), loopLock, strings))
            \(action("status", "status", strings.bulk.setStatus, Select.options(statuses), loopLock, strings))
            \(action("category", "category", strings.bulk.addCategory, categories.html, categoriesLock, strings))
            """
    }

    private func action(
        _ action: String, _ field: String, _ label: String, _ options: HTML, _ lock: PlanLock?, _ strings: Strings
    ) -> HTML {
        """
        <div class="bulk-act"><label for="bulk-\(field)">\(label)</label>\
        <select class="input" id="bulk-\(field)" name="\(field)"\(if: lock != nil, " disabled")>\
        <option value="">\(strings.bulk.choose)</option>\(options)</select>\
        <button class="button is-small" name="action" value="\(action)"\(if: lock != nil, " disabled")>\
        \(strings.layout.apply)</button>\(with: lock, { $0.body })</div>
        """
    }
}
