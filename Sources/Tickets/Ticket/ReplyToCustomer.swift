import Domain
import Outbox
import Postgres
import Web

/// Queues an e-mail to the customer and records it in the ticket's history; a job sends it. The same text by the same member within a
/// minute is a double click, and is queued once.
struct ReplyToCustomer {
    let number: Int
    /// As typed, with tags, trimmed.
    let subject: String
    let body: String
    let closes: Bool
    /// The address for the customer's response.
    let replyAddress: String
    /// Fills the name's tag for a customer without a name.
    let namelessCustomer: String

    enum Outcome: Equatable {
        case queued
        /// Nothing was written.
        case rejected([Problem])
    }

    enum Problem: Equatable {
        case noAddress
        case subject(TextProblem)
        case body(TextProblem)
    }

    /// - Throws: `AppError.notFound` when there is no such ticket.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> Outcome {
        let (detail, settings, templates) = try await tx.run(
            TicketQueries.lockedDetail(number, scope), LoopQueries.settings(scope), LoopQueries.templates(scope))
        guard let detail else { throw AppError.notFound }
        let problems = problems(detail)
        guard problems.isEmpty, let address = detail.email else { return .rejected(problems) }

        let email = email(to: address, detail, LoopSettings(settings, templates, tenantName: scope.tenant.name), scope)
        guard try await tx.run(OutboxQueries.queueReply(email, by: scope)) != nil else { return .queued }
        var newEvents = [NewTicketEvent(number, .replied(subject: email.subject))]
        tx.enqueue(TicketChanges.markReplied(number, scope))
        if let next: TicketStatus = closes ? .closed : detail.status == .open ? .inProgress : nil, next != detail.status {
            tx.enqueue(TicketChanges.setStatus(next, of: [number], scope))
            newEvents.append(NewTicketEvent(number, .statusChanged(from: detail.status, to: next)))
        }
        try tx.record(newEvents, by: scope)
        return .queued
    }

    /// The subject of a further e-mail of the same conversation: "Re: …", once. Source: RFC 5322, 3.6.5.
    static func subject(after last: String) -> String { last.lowercased().hasPrefix("re:") ? last : "Re: \(last)" }

    private func email(to address: String, _ detail: TicketDetail, _ loop: LoopSettings, _ scope: Scope) -> NewEmail {
        let tags = TagValues(detail, agentName: scope.member.name, nameless: namelessCustomer)
        func fill(_ typed: String) -> String { Template(typed).filled(with: tags) }
        return NewEmail(
            ticket: number, fromName: loop.senderName, replyTo: replyAddress, toName: detail.customerName, toAddress: address,
            subject: fill(subject), body: loop.signature.isEmpty ? fill(body) : fill(body) + "\n\n" + loop.signature)
    }

    private func problems(_ detail: TicketDetail) -> [Problem] {
        [
            detail.email == nil ? .noAddress : nil,
            TextProblem.find(in: subject, limit: Limits.replySubject, isOneLine: true, hasTags: true).map(Problem.subject),
            TextProblem.find(in: body, limit: Limits.replyBody, hasTags: true).map(Problem.body),
        ].compactMap { $0 }
    }
}
