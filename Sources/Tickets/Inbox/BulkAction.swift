import Domain
import Postgres
import Web

/// An action on the selected tickets of a list.
enum BulkAction: Sendable {
    case archive, unarchive
    case assign(Assignee)
    case priority(Priority)
    case status(TicketStatus)
    case category(Int)

    /// Tickets in one request: more than a list shows after long scrolling.
    static let limit = 2_000

    /// Nil when the form has no action or no valid value for it.
    init?(_ form: FormData) {
        switch form["action"] {
        case "archive": self = .archive
        case "unarchive": self = .unarchive
        case "assign":
            guard let assignee = form["assignee"].flatMap(Assignee.init(formValue:)), assignee != .nobody else { return nil }
            self = .assign(assignee)
        case "priority":
            guard let priority = form.integer("priority").flatMap(Priority.init(rawValue:)) else { return nil }
            self = .priority(priority)
        case "status":
            guard let status = form["status"].flatMap(TicketStatus.init(rawValue:)) else { return nil }
            self = .status(status)
        case "category":
            guard let category = form.integer("category") else { return nil }
            self = .category(category)
        default: return nil
        }
    }

    var feature: Feature? {
        switch self {
        case .archive, .unarchive: nil
        case .assign: .assignment
        case .priority, .status: .loop
        case .category: .categories
        }
    }

    /// Returns the numbers of the tickets that changed.
    func run(_ numbers: [Int], _ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        switch self {
        case .archive: try await ArchiveTickets(numbers: numbers, isArchived: true).run(scope, tx)
        case .unarchive: try await ArchiveTickets(numbers: numbers, isArchived: false).run(scope, tx)
        case .assign(let assignee): try await AssignTickets(numbers: numbers, assignee: assignee).run(scope, tx)
        case .priority(let priority): try await Array(UpdateTicket(priority: priority).run(numbers, scope, tx))
        case .status(let status): try await Array(UpdateTicket(status: status).run(numbers, scope, tx))
        case .category(let category): try await AddCategory(numbers: numbers, category: category).run(scope, tx)
        }
    }
}
