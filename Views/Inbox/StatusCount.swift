import Domain

/// How many tickets have a status; its link narrows the list to them, or widens it again.
package struct StatusCount: Sendable {
    package var label: String
    package var count: String
    package var href: String
    package var isCurrent: Bool

    package init(label: String, count: String, href: String, isCurrent: Bool) {
        self.label = label
        self.count = count
        self.href = href
        self.isCurrent = isCurrent
    }

    package static func all(
        filter: InboxFilter, counts: [TicketStatus: Int], tenant: String, text: Text
    ) -> [StatusCount] {
        TicketStatus.allCases.map { status in
            let isCurrent = filter.statuses == [status]
            var other = filter
            other.statuses = isCurrent ? [] : [status]
            let count = counts[status] ?? 0
            return StatusCount(
                label: text.terms.statuses(status, count == 1), count: text.number(count),
                href: Paths.inbox(tenant, other), isCurrent: isCurrent)
        }
    }
}
