import Domain
import Outbox
import Postgres
import Web

/// Gives a delegated ticket back to whoever delegated it.
struct ReturnTicket {
    let number: Int
    let message: String

    /// - Throws: `AppError.conflict` when it is no longer mine, nor my team's.
    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let moved = try await tx.run(TicketChanges.returnTicket(number, scope))
        if moved.isEmpty { throw AppError.conflict }
        try tx.record([NewTicketEvent(number, .returned(message: message))], by: scope)
    }
}
