@testable import App
import Domain
import HTTPTypes
import TestSupport
import Testing
@testable import Web

/// Requests every route of the table and checks that its declared role, feature and token are enforced.
@Suite struct RouteTableTests {
    private func path(_ route: Route, tenant: String = "loja") -> String {
        "/"
            + route.path.parts.map { part in
                switch part {
                case .fixed(let name): name
                case .parameter("tenant"): tenant
                case .parameter(let name): ["number", "id"].contains(name) ? "1" : "x"
                }
            }.joined(separator: "/")
    }

    private func request(_ route: Route, _ browser: TestBrowser, tenant: String = "loja", token: Bool = true) async -> TestBrowser.Response
    {
        let path = path(route, tenant: tenant)
        return route.method == .get ? await browser.get(path) : await browser.post(path, [], token: token)
    }

    private var memberRoutes: [(route: Route, role: Role, feature: Feature?)] {
        Routes.all().compactMap { route in
            if case .member(let role, let feature, _) = route.handler { (route, role, feature) } else { nil }
        }
    }

    @Test func theTableHasManyRoutesAndNoDuplicates() {
        #expect(memberRoutes.count > 20)
        #expect(Set(Routes.all().map { "\($0.method) \($0.path)" }).count == Routes.all().count)
    }

    @Test func signedOutRequestsRedirectToSignIn() async throws {
        try await TestWorld.use { world in
            for (route, _, _) in memberRoutes {
                let response = await request(route, world.signedOut)
                #expect(response.status == 303 && response.location?.hasPrefix("/sign-in") == true, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func anotherTenantsPathsAreNotFound() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"), in: world.elis)
            let browser = try await world.browser(of: world.bruno)
            for (route, _, _) in memberRoutes {
                #expect(await request(route, browser, tenant: "padaria").status == 404, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func aLowerRoleIsForbidden() async throws {
        try await TestWorld.use { world in
            for (scope, role) in [(world.caio, Role.follower), (world.ana, .agent)] {
                let browser = try await world.browser(of: scope)
                for (route, required, _) in memberRoutes where required > role {
                    #expect(await request(route, browser).status == 403, "\(route.method) \(route.path) as \(role)")
                }
            }
        }
    }

    @Test(arguments: [Plan.essential, .professional]) func aPlanWithoutTheFeatureShowsTheLockedPage(plan: Plan) async throws {
        try await TestWorld.use(plan: plan) { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            for (route, _, feature) in memberRoutes {
                guard let feature, !features(of: plan).contains(feature) else { continue }
                let response = await request(route, browser)
                #expect(response.status == 403, "\(route.method) \(route.path)")
                #expect(response.body.contains("não faz parte do seu plano"), "\(route.method) \(route.path)")
            }
        }
    }

    @Test func plansHaveTheFeaturesThatTestsExpect() async throws {
        try await TestWorld.use { world in
            let session = try #require(try await world.browser(of: world.ana).session)
            let plans = try #require(try await world.application.scope(of: session)).plans
            for plan in Plan.allCases { #expect(plans.features(of: plan) == features(of: plan), "\(plan)") }
        }
    }

    @Test func aFormWithoutItsTokenIsRefused() async throws {
        try await TestWorld.use { world in
            let browser = try await world.browser(of: world.bruno)
            for route in Routes.all() where route.method == .post && route.needsToken {
                #expect(await request(route, browser, token: false).status == 403, "\(route.path)")
            }
        }
    }

    @Test func everyPageRespondsToAnAdmin() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            for (route, _, _) in memberRoutes where route.method == .get {
                #expect([200, 303].contains(await request(route, browser).status), "\(route.path)")
            }
        }
    }

    @Test func aWrongMethodIs405WithTheAllowedOnes() async throws {
        try await TestWorld.use { world in
            let response = await world.signedOut.post("/healthz", [])
            #expect(response.status == 405)
            #expect(response.head.headerFields[.allow] == "GET")
        }
    }
}
