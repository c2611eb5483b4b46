import Domain
import HTTPTypes
import Postgres
import Views
import Web

package enum TeamRoutes {
    package static let all: [Route] = [
        .get("/:tenant/settings/teams", .admin, .assignment, teams),
        .post("/:tenant/settings/teams", .admin, .assignment, addTeam),
        .post("/:tenant/settings/teams/:id", .admin, .assignment, changeTeam),
        .post("/:tenant/settings/teams/:id/removal", .admin, .assignment, removeTeam),
    ]

    private static func teams(_ request: MemberRequest) async throws -> Response {
        try await teamsPage(request, typed: "", errors: [:])
    }

    private static func addTeam(_ request: MemberRequest) async throws -> Response {
        let name = request.form.trimmed("name")
        let outcome = try await NamedSetting.save(name, limit: Limits.teamName, request, .teamAdded(name)) {
            try await $0.run(TeamQueries.addTeam(name, request.scope))
        }
        return try await teamsResponse(request, outcome, field: "name", typed: name)
    }

    private static func changeTeam(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), name = request.form.trimmed("name")
        let members = request.form.integers("member")
        let outcome = try await NamedSetting.save(name, limit: Limits.teamName, request, .teamChanged(name)) { tx in
            let renamed = try await tx.run(TeamQueries.renameTeam(id, name, request.scope))
            tx.enqueue(TeamQueries.removeMembers(ofTeam: id, request.scope))
            tx.enqueue(TeamQueries.addMembers(members, toTeam: id, request.scope))
            return renamed
        }
        return try await teamsResponse(request, outcome, field: "name_\(id)", typed: "")
    }

    private static func removeTeam(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), scope = request.scope
        try await request.transaction { tx in
            let (_, name) = try await tx.run(
                TeamQueries.unassignTickets(ofTeam: id, scope), TeamQueries.removeTeam(id, scope))
            guard let name else { throw AppError.notFound }
            tx.enqueue(try AuditQueries.record(.teamRemoved(name), scope))
        }
        return .redirect(to: Paths.teams(scope.tenant.slug), flash: .settingsSaved, request.application)
    }

    private static func teamsResponse(
        _ request: MemberRequest, _ outcome: NamedSetting.Outcome, field: String, typed: String
    ) async throws -> Response {
        if let problem = request.sentence(for: outcome) {
            return try await teamsPage(request, typed: typed, errors: FieldErrors([field: problem]))
        }
        return .redirect(to: Paths.teams(request.scope.tenant.slug), flash: .settingsSaved, request.application)
    }

    private static func teamsPage(
        _ request: MemberRequest, typed: String, errors: FieldErrors
    ) async throws -> Response {
        let directory = try await request.directory()
        let rows = try await request.read(TeamQueries.memberships(request.scope))
        let memberships = Set(rows)
        let page = TeamsPage(
            layout: request.layout(at: Paths.teams(request.scope.tenant.slug)),
            teams: directory.teams.map { team in
                .init(
                    id: team.id, name: team.name,
                    members: directory.agents.map {
                        FormOption($0, isSelected: memberships.contains(TeamMembership(team: team.id, member: $0.id)))
                    })
            },
            newName: typed, errors: errors)
        return request.page(page.body, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
