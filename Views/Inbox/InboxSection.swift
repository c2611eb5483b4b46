import Domain
import HTML

/// The left section as it stands on the page. One form takes every row's checkbox and archive button: they name it by
/// their `form` attribute.
struct InboxSection {
    let list: TicketList
    let layout: Layout
    /// The page shows nothing but the list: its heading is the page's.
    let isAlone: Bool

    var body: HTML {
        """
        <section class="inbox" aria-label="\(text.inbox.title)" data-bulk>
        \(if: isAlone, "<h1 class=\"visually-hidden\">\(text.inbox.title)</h1>")
        \(tabs)\(if: !list.statusCounts.isEmpty, counts)
        \(with: list.filterForm, { FilterBar(form: $0, list: list, layout: layout).body })
        \(with: list.searchResult, searched)
        <div class="rows" data-rows tabindex="-1">
        \(if: list.bulk != nil, noImplicitAct)
        \(with: list.start, { "<p class=\"turn\"><a href=\"\($0)\">\(text.inbox.backToStart)</a></p>" })
        \(each: list.groups, group)\(with: list.emptyState, { $0.body })
        \(with: list.next, next)
        </div>
        \(with: list.bulk, { BulkForm(bar: $0, list: list, layout: layout).body })
        </section>
        """
    }

    private var text: Text { layout.text }

    private var tenant: String { layout.account?.tenant ?? "" }

    /// Enter on a checkbox presses a form's first button, which would be the first row's archive. One before it that asks for
    /// nothing stops that. Source: HTML Living Standard, 4.10.21.2, implicit submission.
    private var noImplicitAct: HTML { "<button form=\"bulk\" name=\"action\" value=\"\" hidden></button>" }

    private var tabs: HTML {
        """
        <nav class="tabs" aria-label="\(text.inbox.lists)">\(each: list.tabs, { tab in
            """
            <a href="\(tab.href)"\(if: tab.isCurrent, " aria-current=\"page\"")>\(tab.label)\
            \(with: tab.count, { " <span class=\"count\">\($0)</span>" })</a>
            """
        })</nav>
        """
    }

    private var counts: HTML {
        """
        <nav class="status-counts" aria-label="\(text.inbox.counts)">\(each: list.statusCounts, { count in
            """
            <a href="\(count.href)"\(if: count.isCurrent, " aria-current=\"true\"")>\
            <strong>\(count.count)</strong> \(count.label)</a>
            """
        })</nav>
        """
    }

    private func next(_ next: NextPage) -> HTML {
        """
        <p class="turn" data-load-more>\(if: next.isUnfinished, "<span class=\"hint\">\(text.inbox.unfinished)</span> ")\
        <a class="button" href="\(next.href)">\(next.isUnfinished ? text.inbox.keepLooking : text.inbox.loadMore)</a></p>
        """
    }

    private func searched(_ sentence: String) -> HTML {
        var whole = list.filter
        whole.searchText = ""
        return """
            <p class="searched" role="status"><span>\(sentence)</span> \
            <a href="\(Paths.inbox(tenant, whole))">\(text.inbox.clearSearch)</a></p>
            """
    }

    private func group(_ group: TicketGroup) -> HTML {
        """
        <section class="row-group" data-group="\(group.key)"><h2>\(group.heading)</h2><ul>
        \(each: group.rows, { $0.body(tenant: tenant, text: text, canChoose: list.bulk != nil) })</ul></section>

        """
    }
}
