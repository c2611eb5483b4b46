import Accounts
import Domain
import Outbox
import Postgres
import Web

/// Assigns tickets to a member, a team or nobody, with a message for the tickets' history.
struct AssignTickets {
    let numbers: [Int]
    let assignee: Assignee
    var message = ""

    /// Returns the numbers of the tickets that changed.
    ///
    /// - Throws: `AppError.badRequest` when the member or team does not exist or cannot be assigned tickets.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> [Int] {
        let name = try await name(scope, tx)
        let changed = try await tx.run(
            TicketChanges.assign(numbers, member: assignee.member, team: assignee.team, scope))
        try tx.record(
            changed.map { NewTicketEvent($0, .assigned(to: name, toTeam: assignee.team != nil, message: message)) }, by: scope)
        return changed
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
