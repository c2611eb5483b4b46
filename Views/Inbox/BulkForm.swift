import Domain
import HTML

/// The bar that appears when a row is chosen (by CSS alone), and the form that all rows belong to.
struct BulkForm {
    let bar: BulkBar
    let list: TicketList
    let layout: Layout

    var body: HTML {
        """
        \(Icon.symbols)
        <form id="bulk" class="bulk" method="post" action="\(Paths.bulk(tenant))" aria-label="\(words.region)">\
        \(layout.tokenAndBack)
        <p class="bulk-chosen">\(words.chosen) </p>
        <p class="bulk-choose"><a href="\(Paths.inbox(tenant, list.filter))" data-clear>\(words.clear)</a>
        <a href="\(Paths.inboxSelected(tenant, list.filter))" data-select-loaded>\(words.selectLoaded)</a></p>
        <div class="bulk-acts">
        <button class="button is-primary" name="action" value="\(bar.unarchives ? "unarchive" : "archive")">\
        \(bar.unarchives ? Icon.unarchive : Icon.archive)\(bar.unarchives ? words.unarchive : words.archive)</button>
        <details class="bulk-more"><summary class="button">\(words.moreActions)</summary><div class="bulk-body">
        \(act("assign", "assignee", words.assign, "\(bar.people.html)\(bar.teams.html)", bar.delegationLock))
        \(act("priority", "priority", words.setPriority, Select.options(priorities), bar.loopLock))
        \(act("status", "status", words.setStatus, Select.options(statuses), bar.loopLock))
        \(act("category", "category", words.addCategory, bar.categories.html, bar.categoriesLock))
        </div></details>
        </div>
        </form>
        """
    }

    private var words: BulkText { layout.text.bulk }
    private var tenant: String { layout.account?.tenant ?? "" }

    private var priorities: [Choice] {
        Priority.allCases.map { Choice(String($0.rawValue), layout.text.terms.priority($0)) }
    }

    private var statuses: [Choice] { TicketStatus.allCases.map { Choice($0.rawValue, layout.text.terms.status($0)) } }

    private func act(_ action: String, _ field: String, _ label: String, _ options: HTML, _ lock: Lock?) -> HTML {
        """
        <div class="bulk-act"><label for="bulk-\(field)">\(label)</label>\
        <select class="input" id="bulk-\(field)" name="\(field)"\(if: lock != nil, " disabled")>\
        <option value="">\(words.choose)</option>\(options)</select>\
        <button class="button is-small" name="action" value="\(action)"\(if: lock != nil, " disabled")>\
        \(layout.text.frame.apply)</button>\(with: lock, { $0.body })</div>
        """
    }
}
