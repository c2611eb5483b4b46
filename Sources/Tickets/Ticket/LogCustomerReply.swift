import Domain
import Outbox
import Postgres
import Web

/// Logs a customer's reply by phone, chat or in person. A trigger unarchives and reopens the ticket.
struct LogCustomerReply {
    let number: Int
    let body: String
    let channel: Channel

    func run(_ scope: Scope, _ tx: Transaction) async throws {
        tx.enqueue(NoteQueries.logCustomerReply(body, channel, on: number, scope))
        try tx.record([NewTicketEvent(number, .received(channel))], by: scope)
    }
}
