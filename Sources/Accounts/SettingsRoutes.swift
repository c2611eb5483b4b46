import Domain
import Views
import Web

package enum SettingsRoutes {
    package static let all: [Route] = [.get("/:tenant/settings", .agent, show)]

    private static func show(_ request: MemberRequest) async throws -> Response {
        let page = SettingsPage(
            layout: request.layout, plan: request.strings.terms.plan(request.scope.tenant.plan),
            loopLock: request.lock(.loop), categoriesLock: request.lock(.categories), teamsLock: request.lock(.assignment))
        return request.page(page.body)
    }
}
