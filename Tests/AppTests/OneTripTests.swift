import App
import Domain
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Web

/// The session's check travels with the page's own queries, and a cached scope never outlives what the database says.
@Suite struct OneTripTests {
    /// The round trips that one request makes, with names and session cached.
    private func trips(_ world: TestWorld, _ request: () async -> TestBrowser.Response) async -> (trips: Int, status: Int) {
        _ = await request()
        let before = await world.application.database.roundTrips
        let status = await request().status
        return (await world.application.database.roundTrips - before, status)
    }

    @Test func everyPageOfAMemberIsOneRoundTrip() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            var pages = 0
            for route in Routes.all() where route.method == .get {
                guard case .member = route.handler else { continue }
                let path =
                    "/"
                    + route.path.parts.map { part in
                        switch part {
                        case .fixed(let name): name
                        case .parameter("tenant"): "loja"
                        case .parameter: "1"
                        }
                    }.joined(separator: "/")
                let result = await trips(world) { await browser.get(path) }
                #expect(result.trips == 1 && [200, 303].contains(result.status), "\(path): \(result)")
                pages += 1
            }
            #expect(pages >= 8)
            for query in ["?view=team&q=geladeira", "?view=team&class=promoter", "?view=archived&status=closed"] {
                #expect(await trips(world) { await browser.get("/loja/inbox" + query) }.trips == 1, "\(query)")
            }
        }
    }

    @Test(arguments: [
        ("replies", [("subject", "Oi"), ("body", "Texto")], 3), ("notes", [("body", "Nota")], 1),
        ("customer-replies", [("channel", "phone"), ("body", "Ligou")], 1), ("archival", [], 2),
        ("properties", [("status", "in_progress"), ("was_status", "open")], 2),
    ])
    func aWriteMakesAsFewRoundTripsAsItsStatementsAllow(path: String, fields: [(String, String)], most: Int) async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.ana)
            #expect(await browser.get("/loja/tickets/1").status == 200)
            let before = await world.application.database.roundTrips
            #expect(await browser.post("/loja/tickets/1/\(path)", fields).status == 303)
            #expect(await world.application.database.roundTrips - before <= most)
        }
    }

    private static let ends: [(what: String, sql: SQL)] = [
        ("the session is deleted elsewhere", "DELETE FROM sessions"),
        ("the session expires", "UPDATE sessions SET expires_at = now()"),
        ("the member leaves", "UPDATE members SET deactivated_at = now() WHERE email = 'ana@loja.example'"),
        ("the tenant is suspended", "UPDATE tenants SET suspended_at = now() WHERE slug = 'loja'"),
    ]

    @Test(arguments: ends.indices) func whatEndsASessionCountsAtTheNextRequest(index: Int) async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.ana)
            #expect(await browser.get("/loja/tickets/1").status == 200)
            _ = try await world.database.owner.pipeline([:], Self.ends[index].sql.affected)
            let page = await browser.get("/loja/tickets/1")
            #expect(page.status == 303 && page.location?.hasPrefix("/sign-in") == true, "\(Self.ends[index].what)")
        }
    }

    @Test(arguments: ends.indices) func nothingIsWrittenForASessionThatHasEnded(index: Int) async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.ana)
            #expect(await browser.get("/loja/tickets/1").status == 200)
            let reads = try await world.value("SELECT count(*) FROM ticket_reads", as: Int.self)
            _ = try await world.database.owner.pipeline([:], Self.ends[index].sql.affected)
            #expect(await browser.post("/loja/tickets/1/notes", [("body", "Nota")]).status == 303)
            #expect(try await world.value("SELECT count(*) FROM notes") == 0, "\(Self.ends[index].what)")
            _ = await browser.get("/loja/tickets/1")
            #expect(try await world.value("SELECT count(*) FROM ticket_reads", as: Int.self) == reads)
        }
    }

    @Test func aRoleTakenAwayIsGoneAtTheNextRequest() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.bruno)
            #expect(await browser.get("/loja/settings/teams").status == 200)
            let demoted: SQL = "UPDATE members SET role = 'agent' WHERE email = 'bruno@loja.example'"
            _ = try await world.database.owner.pipeline([:], demoted.affected)
            #expect(await browser.post("/loja/settings/teams", [("name", "Entregas")]).status == 403)
            #expect(await browser.get("/loja/settings/teams").status == 403)
            #expect(try await world.value("SELECT count(*) FROM teams") == 0)
        }
    }

    @Test func aPlanThatLosesAFeatureLosesItAtTheNextRequest() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            let browser = try await world.browser(of: world.ana)
            #expect(await browser.get("/loja/settings/loop").status == 200)
            let less: SQL = "UPDATE plans SET features = '{assignment,categories}' WHERE name = 'enterprise'"
            _ = try await world.database.owner.pipeline([:], less.affected)
            #expect(await browser.get("/loja/settings/loop").status == 403)
            #expect(await browser.post("/loja/tickets/1/notes", [("body", "Nota")]).status == 403)
        }
    }

    @Test func aScopeLeavesTheCacheWhenItIsFull() {
        let cache = ScopeCache(capacity: 4)
        let sessions = (1...6).map { Session(tenantID: $0) }
        for session in sessions { cache[session] = scope(session.tenantID) }
        #expect(sessions.count { cache[$0] != nil } <= 4 && cache[sessions[5]]?.tenant.id == 6)
        cache[sessions[5]] = nil
        #expect(cache[sessions[5]] == nil)
    }

    private func scope(_ tenant: Int) -> Scope {
        Scope(
            tenant: .init(id: tenant, slug: "t\(tenant)", name: "T", plan: .essential, zone: .gmt, directoryVersion: 1),
            member: .init(id: 1, name: "Ana", email: "ana@t.example", role: .agent), features: [], plans: PlanCatalogue([:]))
    }
}
