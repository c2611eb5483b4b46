import Domain
import Outbox
import Postgres
import Web

/// Returns a ticket to the member who assigned it.
struct ReturnTicket {
    let number: Int
    let message: String

    /// - Throws: `AppError.conflict` when the ticket is assigned neither to the member nor to a team of theirs.
    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let returned = try await tx.run(TicketChanges.returnTicket(number, scope))
        if returned.isEmpty { throw AppError.conflict }
        try tx.record([NewTicketEvent(number, .returned(message: message))], by: scope)
    }
}
