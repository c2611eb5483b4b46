import Domain
import Outbox
import Postgres
import Views
import Web

/// Writes an e-mail to the customer: it stands in the history and in the outbox at once, and a job takes it to the mail
/// server. The same text by the same person twice in a minute is one reply: that is a double click.
struct ReplyToCustomer {
    let number: Int
    /// As typed, tags and all, without white space around.
    let subject: String
    let body: String
    let closes: Bool

    static let longestSubject = StoredTemplate.longestSubject
    static let longestBody = 20_000

    /// What is wrong with it; nothing has been written then.
    func run(_ scope: Scope, _ tx: Transaction, application: Application, text: Text) async throws -> FieldErrors {
        let (detail, settings, templates) = try await tx.run(
            TicketQueries.detail(number, scope), LoopQueries.settings(scope), LoopQueries.templates(scope))
        guard let detail else { throw AppError.notFound }
        let loop = LoopSettings(settings, templates, tenantName: scope.tenant.name)
        let errors = problems(detail, text)
        guard errors.isEmpty, let address = detail.email else { return errors }

        let tags = TagValues.of(detail, scope, text)
        func fill(_ typed: String) -> String { Template(typed).filled(with: tags) }
        let email = NewEmail(
            ticket: number, fromName: loop.senderName, replyTo: application.replyAddress(of: number, scope),
            toName: detail.customerName, toAddress: address, subject: fill(subject),
            body: loop.signature.isEmpty ? fill(body) : fill(body) + "\n\n" + loop.signature)
        _ = try await tx.run(TicketChanges.markAnswered(number, scope))
        guard try await tx.run(OutboxQueries.queueReply(email, by: scope)) != nil else { return [:] }

        var newEvents = [NewTicketEvent(number, .replied(subject: email.subject))]
        let next: TicketStatus? = closes ? .closed : detail.status == .open ? .inProgress : nil
        if let next {
            newEvents += try await tx.run(TicketChanges.setStatus(next, of: [number], scope))
                .map { NewTicketEvent($0.number, .statusChanged(from: $0.old, to: next)) }
        }
        try tx.record(newEvents, by: scope)
        return [:]
    }

    /// The subject of a further e-mail under the same one: "Re: …", once. Source: RFC 5322, 3.6.5.
    static func subject(after last: String) -> String { last.lowercased().hasPrefix("re:") ? last : "Re: \(last)" }

    private func problems(_ detail: TicketDetail, _ text: Text) -> FieldErrors {
        var errors: FieldErrors = [:]
        if detail.email == nil { errors.sentences["body"] = text.problems.noAddress }
        if let problem = TextProblem.validate(body, limit: Self.longestBody, text) { errors.sentences["body"] = problem }
        if let problem = TextProblem.validate(subject, limit: Self.longestSubject, text) { errors.sentences["subject"] = problem }
        if subject.contains(where: \.isNewline) { errors.sentences["subject"] = text.problems.lineBreak }
        if let problem = TagProblem.validate(body, text) { errors.sentences["body"] = problem }
        if let problem = TagProblem.validate(subject, text) { errors.sentences["subject"] = problem }
        return errors
    }
}
