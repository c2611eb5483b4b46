import Accounts
import Domain
import Outbox
import Postgres
import Web

/// Writes an internal note. Members it mentions with an @ become followers, and so are notified of the note.
struct WriteNote {
    let number: Int
    let body: String

    /// Returns whether every mention is of a member.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> Bool {
        let mentions = try await mentions(scope, tx)
        for member in mentions.members where member != scope.member.id {
            try await FollowTicket(number: number, member: member, interest: .everything, keepsInterest: true).run(scope, tx)
        }
        tx.enqueue(NoteQueries.write(body, on: number, scope))
        tx.enqueue(TicketChanges.touch(number, scope))
        try tx.record([NewTicketEvent(number, .noted)], by: scope)
        return !mentions.namesNobody
    }

    private func mentions(_ scope: Scope, _ tx: Transaction) async throws -> Mentions {
        guard body.contains("@") else { return Mentions() }
        let members = try await tx.run(MemberQueries.everyone(scope))
        return Mentions(of: members.map { ($0.id, $0.name, $0.email) }, in: body)
    }
}
