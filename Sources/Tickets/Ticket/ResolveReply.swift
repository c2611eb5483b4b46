import Domain
import Outbox
import Postgres
import Web

/// Resends a refused or unconfirmed reply, or marks it as sent.
struct ResolveReply {
    let number: Int
    let message: Int
    let decision: Decision

    enum Decision: String { case resend, markSent = "mark_sent" }

    /// - Throws: `AppError.conflict` when the reply is neither refused nor unconfirmed.
    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let resolved = try await tx.run(
            decision == .resend
                ? OutboxQueries.requeue(message: message, of: number, scope)
                : OutboxQueries.markSent(message: message, of: number, scope))
        guard resolved > 0 else { throw AppError.conflict }
        tx.enqueue(TicketChanges.markReplied(number, scope))
        try tx.record([NewTicketEvent(number, decision == .resend ? .replyResent : .replyMarkedSent)], by: scope)
    }
}
