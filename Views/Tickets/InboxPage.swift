import HTML

/// GET /:tenant/inbox: the list, and a hint in place of a ticket.
package struct InboxPage: Sendable {
    package var layout: Layout
    package var list: TicketList

    package init(layout: Layout, list: TicketList) {
        self.layout = layout
        self.list = list
    }

    package var body: HTML {
        layout.page(
            layout.strings.inbox.title, section: .loop, isWide: true, searched: list.filter.searchText,
            """
            <div class="loop is-list">
            \(InboxSection(list: list, layout: layout, isAlone: true).body)
            <section class="centre is-blank" aria-label="\(layout.strings.ticket.history)">\(blank.body)</section>
            </div>
            """)
    }

    private var blank: EmptyState {
        EmptyState(title: layout.strings.inbox.chooseTitle, hint: layout.strings.inbox.chooseHint)
    }
}
