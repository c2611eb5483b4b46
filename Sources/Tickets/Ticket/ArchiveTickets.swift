import Domain
import Outbox
import Postgres
import Web

/// Puts tickets away, or brings them back. What is already so stays so, without an event.
struct ArchiveTickets {
    let numbers: [Int]
    let isArchived: Bool

    /// The numbers that moved.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let moved = try await tx.run(
            isArchived ? TicketChanges.archive(numbers, scope) : TicketChanges.unarchive(numbers, scope))
        try tx.record(moved.map { NewTicketEvent($0, isArchived ? .archived : .unarchived) }, by: scope)
        return moved
    }
}
