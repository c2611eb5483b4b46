import Domain
import Outbox
import Postgres
import Web

/// Makes a member a follower, who gets an e-mail for each event of their interest, or changes a follower's interest.
struct FollowTicket {
    let number: Int
    let member: Int
    let interest: FollowerInterest
    /// Whether a member who follows already keeps their interest.
    var keepsInterest = false

    /// - Throws: `AppError.badRequest` when there is no such member.
    func run(_ scope: Scope, _ tx: Transaction) async throws {
        guard let name = try await tx.run(FollowerQueries.name(of: member, scope)) else { throw AppError.badRequest }
        let isNew = try await tx.run(
            FollowerQueries.add(member, to: number, interest, keepsInterest: keepsInterest, scope))
        guard isNew == true else { return }
        try tx.record(
            [NewTicketEvent(number, member == scope.member.id ? .followed : .followerAdded(name))], by: scope)
    }
}
