import Domain
import Postgres
import Views
import Web

package enum InboxRoutes {
    package static let all: [Route] = [
        .get("/:tenant", .follower, home),
        .get("/:tenant/inbox", .follower, show),
        .post("/:tenant/inbox/selection", .agent, changeSelection),
        .post("/:tenant/inbox/views", .agent, saveView),
        .post("/:tenant/inbox/views/:id/removal", .agent, removeView),
    ]

    private static func home(_ request: MemberRequest) async throws -> Response {
        .redirect(to: Paths.inbox(request.scope.tenant.slug))
    }

    private static func show(_ request: MemberRequest) async throws -> Response {
        let list = InboxList(request.query, request.scope), scope = request.scope
        let directory = try await request.directory()
        let (tickets, counts, views) = try await request.read(
            list.tickets(request), InboxQueries.counts(scope), InboxQueries.savedViews(scope))
        let data = InboxList.Data(tickets: tickets, counts: counts, directory: directory, views: views)
        return request.page(InboxPage(layout: request.layout, list: list.value(data, request)).body)
    }

    /// Checks the feature itself, because it depends on the action.
    private static func changeSelection(_ request: MemberRequest) async throws -> Response {
        let back = request.back(or: Paths.inbox(request.scope.tenant.slug))
        let numbers = Array(Set(request.form.integers("ticket"))).sorted()
        guard let action = BulkAction(request.form) else {
            return .redirect(to: back, flash: .nothingChanged, request.application)
        }
        if let feature = action.feature { try request.scope.require(feature) }
        guard !numbers.isEmpty else { return .redirect(to: back, flash: .nothingSelected, request.application) }
        guard numbers.count <= BulkAction.limit else { throw AppError.tooLarge }
        let changed = try await request.transaction { try await action.run(numbers, request.scope, $0) }
        return .redirect(to: back, flash: message(action, changed), request.application)
    }

    private static func message(_ action: BulkAction, _ changed: [Int]) -> FlashMessage {
        switch action {
        case .archive: .archived(changed)
        case .unarchive: .unarchived(changed)
        case .assign, .priority, .status, .category: .bulkChanged(changed.count)
        }
    }

    private static func saveView(_ request: MemberRequest) async throws -> Response {
        let tenant = request.scope.tenant.slug
        let name = String(request.form.trimmed("name").unicodeScalars.prefix(Limits.savedViewName))
        let query = FormData(urlEncoded: (request.form["query"] ?? "").utf8.drop { $0 == UInt8(ascii: "?") })
        let filter = InboxFilter(fields: query.fields, lists: request.scope.lists)
        guard !name.isEmpty else { return .redirect(to: Paths.inbox(tenant, filter), flash: .viewUnnamed, request.application) }
        _ = try await request.write(
            InboxQueries.saveView(
                name: name, query: String(QueryString.of(filter.fields).unicodeScalars.prefix(Limits.savedViewQuery)),
                isShared: request.form["shared"] == "yes", request.scope))
        return .redirect(to: Paths.inbox(tenant, filter), flash: .viewSaved, request.application)
    }

    private static func removeView(_ request: MemberRequest) async throws -> Response {
        let removed = try await request.write(
            InboxQueries.removeView(try request.parameters.integer("id"), request.scope))
        guard removed > 0 else { throw AppError.notFound }
        return .redirect(
            to: request.back(or: Paths.inbox(request.scope.tenant.slug)), flash: .viewRemoved, request.application)
    }
}
