import Domain
import Postgres
import Web

/// What the bar over the list does to the chosen tickets.
enum BulkAction: Sendable {
    case archive, unarchive
    case assign(Assignee)
    case priority(Priority)
    case status(TicketStatus)
    case category(Int)

    /// As many as one form of a person who scrolled for a long time.
    static let limit = 2_000

    /// Nil when no action, or no value for it, was chosen.
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

    func run(_ numbers: [Int], _ scope: Scope, _ tx: Transaction) async throws -> FlashMessage {
        switch self {
        case .archive: .archived(try await ArchiveTickets(numbers: numbers, isArchived: true).run(scope, tx))
        case .unarchive: .unarchived(try await ArchiveTickets(numbers: numbers, isArchived: false).run(scope, tx))
        case .assign(let assignee):
            .bulkChanged(try await AssignTickets(numbers: numbers, assignee: assignee).run(scope, tx).count)
        case .priority(let priority):
            .bulkChanged(try await UpdateTicket(priority: priority).run(numbers, scope, tx).count)
        case .status(let status):
            .bulkChanged(try await UpdateTicket(status: status).run(numbers, scope, tx).count)
        case .category(let category):
            .bulkChanged(try await AddCategory(numbers: numbers, category: category).run(scope, tx).count)
        }
    }
}
