import Accounts
import Domain
import HTTPTypes
import Postgres
import Views
import Web

package enum CategoryRoutes {
    package static let all: [Route] = [
        .get("/:tenant/settings/categories", .admin, .categories, categories),
        .post("/:tenant/settings/categories", .admin, .categories, addCategory),
        .post("/:tenant/settings/categories/:id", .admin, .categories, renameCategory),
        .post("/:tenant/settings/categories/:id/removal", .admin, .categories, retireCategory),
    ]

    private static func categories(_ request: MemberRequest) async throws -> Response {
        try await categoriesPage(request, typed: "", errors: [:])
    }

    private static func addCategory(_ request: MemberRequest) async throws -> Response {
        let name = request.form.trimmed("name")
        let outcome = try await NamedSetting.save(name, limit: Limits.categoryName, request, .categoryAdded(name)) {
            try await $0.run(CategoryQueries.addCategory(name, request.scope))
        }
        return try await categoriesResponse(request, outcome, field: "name", typed: name)
    }

    private static func renameCategory(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), name = request.form.trimmed("name")
        let outcome = try await NamedSetting.save(name, limit: Limits.categoryName, request, .categoryRenamed(name)) {
            try await $0.run(CategoryQueries.renameCategory(id, name, request.scope))
        }
        return try await categoriesResponse(request, outcome, field: "name_\(id)", typed: "")
    }

    private static func retireCategory(_ request: MemberRequest) async throws -> Response {
        let id = try request.parameters.integer("id"), scope = request.scope
        try await request.transaction { tx in
            guard let name = try await tx.run(CategoryQueries.retireCategory(id, scope)) else { throw AppError.notFound }
            tx.enqueue(try AuditQueries.record(.categoryRetired(name), scope))
        }
        return .redirect(to: Paths.categories(scope.tenant.slug), flash: .settingsSaved, request.application)
    }

    private static func categoriesResponse(
        _ request: MemberRequest, _ outcome: NamedSetting.Outcome, field: String, typed: String
    ) async throws -> Response {
        if let problem = request.sentence(for: outcome) {
            return try await categoriesPage(request, typed: typed, errors: FieldErrors([field: problem]))
        }
        return .redirect(to: Paths.categories(request.scope.tenant.slug), flash: .settingsSaved, request.application)
    }

    private static func categoriesPage(
        _ request: MemberRequest, typed: String, errors: FieldErrors
    ) async throws -> Response {
        let stored = try await request.read(CategoryQueries.categories(request.scope))
        let strings = request.strings
        let page = CategoriesPage(
            layout: request.layout(at: Paths.categories(request.scope.tenant.slug)),
            categories: stored.map {
                .init(id: $0.id, name: $0.name, uses: strings.settings.uses(strings.count($0.uses), $0.uses == 1))
            },
            newName: typed, errors: errors)
        return request.page(page.body, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
