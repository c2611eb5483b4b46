import Domain
import Outbox
import Postgres
import Web

/// Removes a follower. Records nothing when the member does not follow the ticket.
struct UnfollowTicket {
    let number: Int
    let member: Int

    func run(_ scope: Scope, _ tx: Transaction) async throws {
        guard let name = try await tx.run(FollowerQueries.remove(member, from: number, scope)) else { return }
        try tx.record(
            [NewTicketEvent(number, member == scope.member.id ? .unfollowed : .followerRemoved(name))], by: scope)
    }
}
