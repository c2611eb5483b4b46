import Domain

/// Ticket counts by list and status. Archived tickets count in the archive only.
struct InboxCounts {
    private let counts: [(view: InboxView, status: TicketStatus, tickets: Int)]

    init(_ rows: [TicketCount]) {
        counts = rows.compactMap { row in Self.view(of: row).map { ($0, row.status, row.tickets) } }
    }

    /// For the tabs, of which the archive's shows no count.
    var byView: [InboxView: Int] {
        Dictionary(
            uniqueKeysWithValues: InboxView.allCases.filter { $0 != .archived }.map { view in
                (view, counts.reduce(0) { $1.view == view ? $0 + $1.tickets : $0 })
            })
    }

    func byStatus(of view: InboxView) -> [TicketStatus: Int] {
        var sums: [TicketStatus: Int] = [:]
        for count in counts where count.view == view { sums[count.status, default: 0] += count.tickets }
        return sums
    }

    private static func view(of row: TicketCount) -> InboxView? {
        switch (row.list, row.isArchived) {
        case ("team", true): .archived
        case ("team", false): .team
        case ("owner", false): .mine
        case ("unassigned", false): .unassigned
        case ("follower", false): .following
        default: nil
        }
    }
}
