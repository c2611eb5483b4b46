import Domain
import Foundation
import Postgres
import TestSupport
import Testing
@testable import Tickets
@testable import Web

@Suite struct DirectoryCacheTests {
    /// The current version of the tenant's directory.
    private func version(_ world: TestWorld) async throws -> Int {
        try await world.value("SELECT coalesce((SELECT version FROM directory_versions WHERE tenant_id = \(world.ana.tenant.id)), 0)")
    }

    private static let changes: [(name: String, sql: SQL)] = [
        (
            "a member is added",
            """
            INSERT INTO members (tenant_id, account_id, name, email, role)
            SELECT loja.id, a.id, 'Nova', a.email, 'agent' FROM loja, accounts AS a WHERE a.email = 'elis@padaria.example'
            """
        ),
        ("a member is renamed", "UPDATE members SET name = 'Ana N.' FROM loja WHERE tenant_id = loja.id AND email LIKE 'ana@%'"),
        ("a member's role changes", "UPDATE members SET role = 'follower' FROM loja WHERE tenant_id = loja.id AND email LIKE 'lia@%'"),
        ("a member is deactivated", "UPDATE members SET deactivated_at = now() FROM loja WHERE tenant_id = loja.id AND email LIKE 'lia@%'"),
        ("a team is added", "INSERT INTO teams (tenant_id, name) SELECT id, 'Entregas' FROM loja"),
        ("a team is renamed", "UPDATE teams SET name = 'Logística' FROM loja WHERE tenant_id = loja.id"),
        ("a team is deleted", "DELETE FROM teams USING loja WHERE tenant_id = loja.id"),
        ("a survey is added", "INSERT INTO surveys (tenant_id, name, audience) SELECT id, 'Pós-venda', 'external' FROM loja"),
        ("a survey is renamed", "UPDATE surveys SET name = 'Depois da venda' FROM loja WHERE tenant_id = loja.id"),
        ("a category is added", "INSERT INTO categories (tenant_id, name) SELECT id, 'Frete' FROM loja"),
        ("a category is retired", "UPDATE categories SET retired_at = now() FROM loja WHERE tenant_id = loja.id"),
        ("a segment is added", "INSERT INTO segments (tenant_id, name) SELECT id, 'Varejo' FROM loja"),
    ]

    @Test func onlyChangesOfNamesMakeANewVersion() async throws {
        try await TestWorld.use { world in
            var last = try await version(world)
            for (name, sql) in Self.changes {
                let loja: SQL = "WITH loja AS (SELECT id FROM tenants WHERE slug = 'loja') \(sql)"
                let changed = try await world.application.database.pipeline(.operating(in: world.ana.tenant.id), loja.affected)
                let now = try await version(world)
                #expect(changed > 0 && now != last, "\(name)")
                last = now
            }
            try await world.receive(TestResponse(key: "a"), survey: "Depois da venda")
            _ = try await world.browser(of: world.ana)
            #expect(try await version(world) == last)
        }
    }

    @Test func namesAreSortedAlphabetically() async throws {
        try await TestWorld.use { world in
            let tenant = world.ana.tenant.id
            let teams: SQL =
                "INSERT INTO teams (tenant_id, name) SELECT \(tenant), name FROM unnest(ARRAY['Zelo', 'entrega', 'Água']) AS t (name)"
            _ = try await world.database.owner.pipeline(.tenant(tenant), teams.affected)
            let page = await (try await world.browser(of: world.ana)).get("/loja/inbox").body
            let places = ["Água", "entrega", "Zelo"].compactMap { page.range(of: ">\($0)</option>")?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
        }
    }

    @Test func aPageShowsANameChangedByAnotherProcess() async throws {
        try await TestWorld.use { world in
            let browser = try await world.browser(of: world.ana)
            let number = try await world.receive(TestResponse(key: "a"))[0]
            try await world.act(as: world.ana) { scope, tx in
                _ = try await AssignTickets(numbers: [number], assignee: .member(world.lia.member.id)).run(scope, tx)
            }
            for name in ["Lia Teixeira", "Lia Prates", "Lia Teixeira"] {
                let renamed: SQL = "UPDATE members SET name = \(name) WHERE id = \(world.lia.member.id)"
                _ = try await world.database.owner.pipeline(.tenant(world.ana.tenant.id), renamed.affected)
                #expect(await browser.get("/loja/tickets/\(number)").body.contains(name))
            }
        }
    }

    @Test func anUnchangedDirectoryIsReadOnce() async throws {
        try await TestWorld.use { world in
            /// The directory cached by a page of the member.
            func directory(_ member: Scope) async throws -> Directory {
                let browser = try await world.browser(of: member)
                #expect(await browser.get("/\(member.tenant.slug)/inbox").status == 200)
                let session = try #require(browser.session)
                let scope = try #require(try await world.application.scope(of: session))
                return try #require(world.application.directoryCache.directory(of: scope))
            }
            let first = try await directory(world.ana)
            #expect(try await directory(world.bruno) === first)
            #expect(try await directory(world.elis) !== first)
        }
    }
}
