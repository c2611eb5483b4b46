import Domain
import Outbox
import Postgres
import Web

/// Gives one ticket exactly these categories.
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

/// Adds a category to several tickets; the ones they have stay.
struct AddCategory {
    let numbers: [Int]
    let category: Int

    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let added = try await tx.run(TicketChanges.addCategories([category], to: numbers, scope))
        try tx.record(added.map { NewTicketEvent($0.number, .categoryAdded($0.old)) }, by: scope)
        return added.map(\.number)
    }
}
