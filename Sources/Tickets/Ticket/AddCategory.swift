import Domain
import Outbox
import Postgres
import Web

/// Adds a category to tickets.
struct AddCategory {
    let numbers: [Int]
    let category: Int

    /// Returns the numbers of the tickets that did not have it.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let added = try await tx.run(TicketChanges.addCategories([category], to: numbers, scope))
        try tx.record(added.map { NewTicketEvent($0.number, .categoryAdded($0.old)) }, by: scope)
        return added.map(\.number)
    }
}
