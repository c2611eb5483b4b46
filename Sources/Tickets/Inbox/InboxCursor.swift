import Foundation

/// A position in a list. The order of the inbox is rank, priority, deadline, arrival.
struct InboxCursor: Equatable, Sendable {
    let rank: Int
    let priority: Int
    let deadline: Date?
    let respondedAt: Date
    let number: Int
}

/// A cursor in a link: `rank_priority_deadline_arrival_number`, instants in microseconds, `-` for none.
extension InboxCursor {
    init(_ ticket: InboxTicket) {
        self.init(
            rank: ticket.rank, priority: ticket.priority, deadline: ticket.deadline, respondedAt: ticket.respondedAt,
            number: ticket.number)
    }

    /// Nil for an invalid cursor: the list then starts at its beginning.
    init?(text: String) {
        let parts = text.split(separator: "_")
        guard parts.count == 5, let rank = Int(parts[0]), (0...3).contains(rank), let priority = Int(parts[1]),
            (0...3).contains(priority), let arrival = Date(microseconds: parts[3]), let number = Int(parts[4]),
            parts[2] == "-" || Date(microseconds: parts[2]) != nil
        else { return nil }
        self.init(
            rank: rank, priority: priority, deadline: Date(microseconds: parts[2]), respondedAt: arrival, number: number)
    }

    var text: String {
        "\(rank)_\(priority)_\(deadline?.microsecondText ?? "-")_\(respondedAt.microsecondText)_\(number)"
    }
}
