import Accounts
import Domain
import Outbox
import Postgres
import Web

/// "Delegar comentário": gives tickets to a person, to a team, or to nobody, with a message that stands in the history.
struct AssignTickets {
    let numbers: [Int]
    let assignee: Assignee
    var message = ""

    /// - Throws: `AppError.badRequest` when the person or team is not there to receive anything.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let name = try await name(scope, tx)
        let moved = try await tx.run(
            TicketChanges.assign(numbers, member: assignee.member, team: assignee.team, scope))
        try tx.record(
            moved.map { NewTicketEvent($0, .assigned(to: name, toTeam: assignee.team != nil, message: message)) }, by: scope)
        return moved
    }

    private func name(_ scope: Scope, _ tx: Transaction) async throws -> String {
        let name: String? =
            switch assignee {
            case .nobody: ""
            case .member(let id): try await tx.run(MemberQueries.nameOfAgent(id, scope))
            case .team(let id): try await tx.run(MemberQueries.nameOfTeam(id, scope))
            }
        guard let name else { throw AppError.badRequest }
        return name
    }
}
