import Domain
import Outbox
import Postgres
import Web

/// "Adicionar seguidor": a member gets e-mail on the changes of their choosing. Doing it again changes the choice.
struct FollowTicket {
    let number: Int
    let member: Int
    let interest: FollowerInterest
    /// Someone who follows already keeps what they chose.
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

/// Takes a follower away. One who does not follow stays so, without an event.
struct UnfollowTicket {
    let number: Int
    let member: Int

    func run(_ scope: Scope, _ tx: Transaction) async throws {
        guard let name = try await tx.run(FollowerQueries.remove(member, from: number, scope)) else { return }
        try tx.record(
            [NewTicketEvent(number, member == scope.member.id ? .unfollowed : .followerRemoved(name))], by: scope)
    }
}
