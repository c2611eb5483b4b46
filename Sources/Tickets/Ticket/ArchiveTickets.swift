import Domain
import Outbox
import Postgres
import Web

/// Archives or unarchives tickets. Records nothing for those that are already in that state.
struct ArchiveTickets {
    let numbers: [Int]
    let isArchived: Bool

    /// Returns the numbers of the tickets that changed.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let changed = try await tx.run(
            isArchived ? TicketChanges.archive(numbers, scope) : TicketChanges.unarchive(numbers, scope))
        try tx.record(changed.map { NewTicketEvent($0, isArchived ? .archived : .unarchived) }, by: scope)
        return changed
    }
}
