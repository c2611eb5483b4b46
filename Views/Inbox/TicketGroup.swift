import Domain

/// Rows that stand together, under their heading: "Prioridade alta".
package struct TicketGroup: Sendable {
    /// Tells whether loaded rows continue the last group of the page: the same key, the same group.
    package var key: String
    package var heading: String
    package var rows: [TicketRow]

    package init(key: String, heading: String, rows: [TicketRow]) {
        self.key = key
        self.heading = heading
        self.rows = rows
    }

    /// Groups rows that come ordered by priority, those that are closed (`priority` nil) after the others.
    package static func byPriority(_ rows: [(priority: Priority?, row: TicketRow)], text: Text) -> [TicketGroup] {
        var groups: [TicketGroup] = []
        for (priority, row) in rows {
            let key = priority.map { String($0.rawValue) } ?? "closed"
            if groups.last?.key != key {
                let heading = priority.map(text.inbox.priorityHeading) ?? text.inbox.closedHeading
                groups.append(TicketGroup(key: key, heading: heading, rows: []))
            }
            groups[groups.count - 1].rows.append(row)
        }
        return groups
    }
}
