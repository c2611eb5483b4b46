import Foundation

/// A place in a list, as its "more" link carries it: `closed_priority_deadline_arrival_number`, closed as 0 or 1,
/// instants in microseconds, `-` for none.
extension InboxCursor {
    init(_ ticket: InboxTicket) {
        self.init(
            isClosed: ticket.status == .closed, priority: ticket.priority, deadline: ticket.deadline,
            respondedAt: ticket.respondedAt, number: ticket.number)
    }

    /// Nil for what no link of ours says: the list then begins at its beginning.
    init?(text: String) {
        let parts = text.split(separator: "_")
        guard parts.count == 5, ["0", "1"].contains(parts[0]), let priority = Int(parts[1]), (0...3).contains(priority),
            let arrival = Date(microseconds: parts[3]), let number = Int(parts[4]),
            parts[2] == "-" || Date(microseconds: parts[2]) != nil
        else { return nil }
        self.init(
            isClosed: parts[0] == "1", priority: priority, deadline: Date(microseconds: parts[2]), respondedAt: arrival,
            number: number)
    }

    var text: String {
        "\(isClosed ? 1 : 0)_\(priority)_\(deadline?.microsecondText ?? "-")_\(respondedAt.microsecondText)_\(number)"
    }
}
