import Domain

/// Consecutive rows under one heading: "Prioridade alta".
package struct TicketGroup: Sendable {
    /// Rows loaded later continue the last group of the page if it has the same key.
    package var key: String
    package var heading: String
    package var rows: [TicketRow]

    package init(key: String, heading: String, rows: [TicketRow]) {
        self.key = key
        self.heading = heading
        self.rows = rows
    }

    /// Groups rows ordered by priority, with closed tickets (`priority` nil) last.
    package static func byPriority(_ rows: [(priority: Priority?, row: TicketRow)], strings: Strings) -> [TicketGroup] {
        var groups: [TicketGroup] = []
        for (priority, row) in rows {
            let key = priority.map { String($0.rawValue) } ?? "closed"
            if groups.last?.key != key {
                let heading = priority.map(strings.inbox.priorityHeading) ?? strings.inbox.closedHeading
                groups.append(TicketGroup(key: key, heading: heading, rows: []))
            }
            groups[groups.count - 1].rows.append(row)
        }
        return groups
    }
}
