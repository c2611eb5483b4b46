import Domain
import Outbox
import Postgres
import Web

/// Replaces a ticket's categories.
struct SetCategories {
    let number: Int
    let categories: [Int]

    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let (added, removed) = try await tx.run(
            TicketChanges.addCategories(categories, to: [number], scope),
            TicketChanges.keepCategories(categories, on: number, scope))
        if !added.isEmpty || !removed.isEmpty { tx.enqueue(TicketChanges.touch(number, scope)) }
        try tx.record(
            added.map { NewTicketEvent($0.number, .categoryAdded($0.old)) }
                + removed.map { NewTicketEvent($0.number, .categoryRemoved($0.old)) }, by: scope)
    }
}
