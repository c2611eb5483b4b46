import Domain

/// The kept counts of the inbox, by list and by status. What is archived counts in the archive and nowhere else.
struct InboxCounts {
    private var counts: [InboxView: [TicketStatus: Int]] = [:]

    init(_ rows: [TicketCount]) {
        for row in rows {
            guard let view = Self.view(of: row) else { continue }
            counts[view, default: [:]][row.status, default: 0] += row.tickets
        }
    }

    /// For the tabs. What has been put away is no work to count.
    var byView: [InboxView: Int] {
        Dictionary(
            uniqueKeysWithValues: InboxView.allCases.filter { $0 != .archived }
                .map { ($0, byStatus(of: $0).values.reduce(0, +)) })
    }

    func byStatus(of view: InboxView) -> [TicketStatus: Int] { counts[view] ?? [:] }

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
