import Domain

/// The number of tickets with a status; its link turns the filter by that status on and off.
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
        filter: InboxFilter, counts: [TicketStatus: Int], tenant: String, strings: Strings
    ) -> [StatusCount] {
        TicketStatus.allCases.map { status in
            let isCurrent = filter.statuses == [status]
            var other = filter
            other.statuses = isCurrent ? [] : [status]
            let count = counts[status] ?? 0
            return StatusCount(
                label: strings.terms.statuses(status, count == 1), count: strings.number(count),
                href: Paths.inbox(tenant, other), isCurrent: isCurrent)
        }
    }
}
