import Domain
import HTML

/// The list on the page. Every row's checkbox and archive button belong to one form, which their `form` attribute names.
struct InboxSection {
    let list: TicketList
    let layout: Layout
    /// The page shows only the list, so the list's heading is the page's h1.
    let isAlone: Bool

    var body: HTML {
        """
        <section class="inbox" aria-label="\(strings.inbox.title)" data-bulk>
        \(if: isAlone, "<h1 class=\"visually-hidden\">\(strings.inbox.title)</h1>")
        \(tabs)\(if: !list.statusCounts.isEmpty, counts)
        \(with: list.filterForm, { $0.body(list: list, layout: layout) })
        \(with: list.searchResult, searched)
        <div class="rows" data-rows tabindex="-1">
        \(if: list.bulk != nil, noImplicitAct)
        \(with: list.start, { "<p class=\"turn\"><a href=\"\($0)\">\(strings.inbox.backToStart)</a></p>" })
        \(each: list.groups, group)\(with: list.emptyState, { $0.body })
        \(with: list.next, next)
        </div>
        \(with: list.bulk, { $0.body(list: list, layout: layout) })
        </section>
        """
    }

    private var strings: Strings { layout.strings }

    private var tenant: String { layout.account?.tenant ?? "" }

    /// Enter on a checkbox presses the form's first button, which would archive the first row. A hidden button without an action before it
    /// prevents that. Source: HTML Living Standard, 4.10.21.2, implicit submission.
    private var noImplicitAct: HTML { "<button form=\"bulk\" name=\"action\" value=\"\" hidden></button>" }

    private var tabs: HTML {
        """
        <nav class="tabs" aria-label="\(strings.inbox.lists)">\(each: list.tabs, { tab in
            """
            <a href="\(tab.href)"\(if: tab.isCurrent, " aria-current=\"page\"")>\(tab.label)\
            \(with: tab.count, { " <span class=\"count\">\($0)</span>" })</a>
            """
        })</nav>
        """
    }

    private var counts: HTML {
        """
        <nav class="status-counts" aria-label="\(strings.inbox.counts)">\(each: list.statusCounts, { count in
            """
            <a href="\(count.href)"\(if: count.isCurrent, " aria-current=\"true\"")>\
            <strong>\(count.count)</strong> \(count.label)</a>
            """
        })</nav>
        """
    }

    private func next(_ next: NextPage) -> HTML {
        """
        <p class="turn" data-load-more>\(if: next.isUnfinished, "<span class=\"hint\">\(strings.inbox.unfinished)</span> ")\
        <a class="button" href="\(next.href)">\(next.isUnfinished ? strings.inbox.keepLooking : strings.inbox.loadMore)</a></p>
        """
    }

    private func searched(_ sentence: String) -> HTML {
        var whole = list.filter
        whole.searchText = ""
        return """
            <p class="searched" role="status"><span>\(sentence)</span> \
            <a href="\(Paths.inbox(tenant, whole))">\(strings.inbox.clearSearch)</a></p>
            """
    }

    private func group(_ group: TicketGroup) -> HTML {
        """
        <section class="row-group" data-group="\(group.key)"><h2>\(group.heading)</h2><ul>
        \(each: group.rows, { $0.body(tenant: tenant, strings: strings, canChoose: list.bulk != nil) })</ul></section>

        """
    }
}
