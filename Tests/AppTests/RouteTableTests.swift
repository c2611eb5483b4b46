@testable import App
import Domain
import HTTPTypes
import TestSupport
import Testing
@testable import Web

/// Walks the whole route table: what a route says of who may ask, and for which plan, is what happens.
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

    private func ask(_ route: Route, _ browser: TestBrowser, tenant: String = "loja", token: Bool = true) async -> TestBrowser.Answer {
        let path = path(route, tenant: tenant)
        return route.method == .get ? await browser.get(path) : await browser.post(path, [], token: token)
    }

    private var memberRoutes: [(route: Route, role: Role, feature: Feature?)] {
        Routes.all().compactMap { route in
            if case .member(let role, let feature, _) = route.handler { (route, role, feature) } else { nil }
        }
    }

    @Test func thereIsATableToWalk() {
        #expect(memberRoutes.count > 20)
        #expect(Set(Routes.all().map { "\($0.method) \($0.path)" }).count == Routes.all().count)
    }

    @Test func whoIsSignedOutIsSentToSignIn() async throws {
        try await TestWorld.use { world in
            for (route, _, _) in memberRoutes {
                let answer = await ask(route, world.signedOut)
                #expect(answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func anotherTenantsPathsAreNotFound() async throws {
        try await TestWorld.use { world in
            try await world.arrive(Answer(key: "1"), in: world.elis)
            let browser = try await world.browser(of: world.bruno)
            for (route, _, _) in memberRoutes {
                #expect(await ask(route, browser, tenant: "padaria").status == 404, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func aLesserRoleIsForbidden() async throws {
        try await TestWorld.use { world in
            for (scope, role) in [(world.caio, Role.follower), (world.ana, .agent)] {
                let browser = try await world.browser(of: scope)
                for (route, least, _) in memberRoutes where least > role {
                    #expect(await ask(route, browser).status == 403, "\(route.method) \(route.path) as \(role)")
                }
            }
        }
    }

    @Test(arguments: [Plan.essential, .professional]) func aPlanWithoutTheFeatureShowsTheLockedPage(plan: Plan) async throws {
        try await TestWorld.use(plan: plan) { world in
            try await world.arrive(Answer(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            for (route, _, feature) in memberRoutes {
                guard let feature, !features(of: plan).contains(feature) else { continue }
                let answer = await ask(route, browser)
                #expect(answer.status == 403, "\(route.method) \(route.path)")
                #expect(answer.body.contains("não faz parte do seu plano"), "\(route.method) \(route.path)")
            }
        }
    }

    @Test func plansHoldTheFeaturesThatTestsExpect() async throws {
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
                #expect(await ask(route, browser, token: false).status == 403, "\(route.path)")
            }
        }
    }

    @Test func everyPageOfTheTableAnswersForAnAdmin() async throws {
        try await TestWorld.use { world in
            try await world.arrive(Answer(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            for (route, _, _) in memberRoutes where route.method == .get {
                #expect([200, 303].contains(await ask(route, browser).status), "\(route.path)")
            }
        }
    }

    @Test func aMethodThatARouteLacksIsNamedAsSuch() async throws {
        try await TestWorld.use { world in
            let answer = await world.signedOut.post("/healthz", [])
            #expect(answer.status == 405)
            #expect(answer.head.headerFields[.allow] == "GET")
        }
    }
}
