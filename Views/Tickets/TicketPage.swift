import Domain
import HTML

/// GET /:tenant/tickets/:number: the ticket in the centre, the respondent and the ticket's properties on the right, and on the left the
/// list, if there is one. Every form posts `csrf_token` and `back` (this page's path).
package struct TicketPage: Sendable {
    package var layout: Layout
    package var list: TicketList?
    /// The inbox that the member came from, for the back link on phones.
    package var inboxHref: String
    package var head: TicketHead
    package var opinion: OpinionBlock
    package var timeline: [TimelineItem]
    /// Shown in place of the history on plans without Loop.
    package var timelineLock: PlanLock?
    /// Nil for a follower, who only reads.
    package var composer: Composer?
    package var panel: TicketPanel

    package init(
        layout: Layout, list: TicketList? = nil, inboxHref: String, head: TicketHead, opinion: OpinionBlock,
        timeline: [TimelineItem], timelineLock: PlanLock? = nil, composer: Composer?, panel: TicketPanel
    ) {
        self.layout = layout
        self.list = list
        self.inboxHref = inboxHref
        self.head = head
        self.opinion = opinion
        self.timeline = timeline
        self.timelineLock = timelineLock
        self.composer = composer
        self.panel = panel
    }

    package var body: HTML {
        layout.page(
            "\(head.name) #\(head.number)", section: .loop, isWide: true, searched: list?.filter.searchText ?? "",
            """
            <div class="loop is-ticket\(if: list == nil, " is-listless")">
            \(with: list, { InboxSection(list: $0, layout: layout, isAlone: false).body })
            <article class="centre" aria-labelledby="ticket-title">
            \(head.body(page: self))
            <div class="history" tabindex="0" role="group" aria-label="\(layout.strings.ticket.history)"><div class="history-body">
            \(opinion.body(strings: layout.strings))
            \(TimelineSection(page: self).body)
            </div></div>
            \(with: composer, { $0.body(page: self) })\(if: composer == nil, readOnly)
            </article>
            \(panel.body(page: self))
            </div>
            """)
    }

    var tenant: String { layout.account?.tenant ?? "" }

    private var readOnly: HTML { "<p class=\"read-only\">\(Icon.info)<span>\(layout.strings.ticket.readOnly)</span></p>" }
}
