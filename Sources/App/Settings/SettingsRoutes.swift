import Domain
import HTTPTypes
import Postgres
import Views

enum SettingsRoutes {
    static let all: [Route] = [
        .get("/:tenant/settings", .agent, show),
        .get("/:tenant/settings/categories", .admin, .categories, categories),
        .post("/:tenant/settings/categories", .admin, .categories, addCategory),
        .post("/:tenant/settings/categories/:id", .admin, .categories, renameCategory),
        .post("/:tenant/settings/categories/:id/removal", .admin, .categories, retireCategory),
        .get("/:tenant/settings/teams", .admin, .delegation, teams),
        .post("/:tenant/settings/teams", .admin, .delegation, addTeam),
        .post("/:tenant/settings/teams/:id", .admin, .delegation, changeTeam),
        .post("/:tenant/settings/teams/:id/removal", .admin, .delegation, removeTeam),
    ]

    private static func show(_ request: MemberRequest) async throws -> Response {
        let page = SettingsPage(
            layout: request.layout, plan: request.text.terms.plan(request.scope.tenant.plan),
            loopLock: request.lock(.loop), categoriesLock: request.lock(.categories), teamsLock: request.lock(.delegation))
        return request.page(page.body)
    }

    // MARK: Categories

    private static func categories(_ request: MemberRequest) async throws -> Response {
        try await categoriesPage(request, typed: "", errors: [:])
    }

    private static func addCategory(_ request: MemberRequest) async throws -> Response {
        let name = request.form.trimmed("name")
        let problem = try await NamedSetting.save(name, request, .categoryAdded(name)) {
            try await $0.run(SettingsQueries.addCategory(name, request.scope))
        }
        return try await categoriesAnswer(request, problem, field: "name", typed: name)
    }

    private static func renameCategory(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), name = request.form.trimmed("name")
        let problem = try await NamedSetting.save(name, request, .categoryRenamed(name)) {
            try await $0.run(SettingsQueries.renameCategory(id, name, request.scope))
        }
        return try await categoriesAnswer(request, problem, field: "name_\(id)", typed: "")
    }

    private static func retireCategory(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), scope = request.scope
        try await request.application.database.transaction(scope.settings) { tx in
            guard let name = try await tx.run(SettingsQueries.retireCategory(id, scope)) else { throw AppError.notFound }
            _ = try await tx.run(AuditQueries.record(.categoryRetired(name), scope))
        }
        return .redirect(to: Paths.categories(scope.tenant.slug), saying: .settingsSaved, request.application)
    }

    private static func categoriesAnswer(
        _ request: MemberRequest, _ problem: String?, field: String, typed: String
    ) async throws -> Response {
        if let problem {
            return try await categoriesPage(request, typed: typed, errors: FieldErrors([field: problem]))
        }
        return .redirect(to: Paths.categories(request.scope.tenant.slug), saying: .settingsSaved, request.application)
    }

    private static func categoriesPage(
        _ request: MemberRequest, typed: String, errors: FieldErrors
    ) async throws -> Response {
        let stored = try await request.application.database.pipeline(
            request.scope.settings, SettingsQueries.categories(request.scope))
        let text = request.text
        let page = CategoriesPage(
            layout: request.layout,
            categories: stored.map {
                .init(id: $0.id, name: $0.name, uses: text.settings.uses(text.count($0.uses), $0.uses == 1))
            },
            newName: typed, errors: errors)
        return request.page(page.body, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: Teams

    private static func teams(_ request: MemberRequest) async throws -> Response {
        try await teamsPage(request, typed: "", errors: [:])
    }

    private static func addTeam(_ request: MemberRequest) async throws -> Response {
        let name = request.form.trimmed("name")
        let problem = try await NamedSetting.save(name, request, .teamAdded(name)) {
            try await $0.run(SettingsQueries.addTeam(name, request.scope))
        }
        return try await teamsAnswer(request, problem, field: "name", typed: name)
    }

    private static func changeTeam(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), name = request.form.trimmed("name")
        let members = request.form.integers("member")
        let problem = try await NamedSetting.save(name, request, .teamChanged(name)) { tx in
            let renamed = try await tx.run(SettingsQueries.renameTeam(id, name, request.scope))
            _ = try await tx.run(
                SettingsQueries.dismissTeam(id, request.scope), SettingsQueries.fillTeam(id, members, request.scope))
            return renamed
        }
        return try await teamsAnswer(request, problem, field: "name_\(id)", typed: "")
    }

    private static func removeTeam(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), scope = request.scope
        try await request.application.database.transaction(scope.settings) { tx in
            let (_, name) = try await tx.run(
                SettingsQueries.releaseTickets(ofTeam: id, scope), SettingsQueries.removeTeam(id, scope))
            guard let name else { throw AppError.notFound }
            _ = try await tx.run(AuditQueries.record(.teamRemoved(name), scope))
        }
        return .redirect(to: Paths.teams(scope.tenant.slug), saying: .settingsSaved, request.application)
    }

    private static func teamsAnswer(
        _ request: MemberRequest, _ problem: String?, field: String, typed: String
    ) async throws -> Response {
        if let problem { return try await teamsPage(request, typed: typed, errors: FieldErrors([field: problem])) }
        return .redirect(to: Paths.teams(request.scope.tenant.slug), saying: .settingsSaved, request.application)
    }

    private static func teamsPage(
        _ request: MemberRequest, typed: String, errors: FieldErrors
    ) async throws -> Response {
        let (teams, belongings, members) = try await request.application.database.pipeline(
            request.scope.settings, InboxQueries.teams(request.scope), SettingsQueries.belongings(request.scope),
            InboxQueries.owners(request.scope))
        let inTeams = Set(belongings)
        let page = TeamsPage(
            layout: request.layout,
            teams: teams.map { team in
                .init(
                    id: team.id, name: team.name,
                    members: members.map {
                        Choice($0, isChosen: inTeams.contains(Belonging(team: team.id, member: $0.id)))
                    })
            },
            newName: typed, errors: errors)
        return request.page(page.body, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
