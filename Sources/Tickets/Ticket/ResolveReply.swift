import Domain
import Outbox
import Postgres
import Web

/// A person's decision about an e-mail that was refused, or of which nobody knows whether it left.
struct ResolveReply {
    let number: Int
    let message: Int
    let decision: Decision

    enum Decision: String { case resend, markSent = "mark_sent" }

    /// - Throws: `AppError.conflict` when it is no longer to be decided.
    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let settled = try await tx.run(
            decision == .resend
                ? OutboxQueries.requeue(message: message, of: number, scope)
                : OutboxQueries.markSent(message: message, of: number, scope))
        guard settled > 0 else { throw AppError.conflict }
        tx.enqueue(TicketChanges.markAnswered(number, scope))
        try tx.record([NewTicketEvent(number, decision == .resend ? .replyResent : .replyMarkedSent)], by: scope)
    }
}
