import Domain
import Foundation
import Postgres
import TestSupport
import Testing
@testable import Tickets
@testable import Web

@Suite struct InboxTests {
    /// The numbers of a list's tickets, in order.
    private func numbers(_ world: TestWorld, _ query: String, as scope: Scope) async throws -> [Int] {
        let filter = InboxFilter(fields: FormData(urlEncoded: Array(query.utf8)).fields)
        return try await world.application.database.pipeline(
            scope.sessionVariables, InboxQueries.tickets(filter, scope, now: TestWorld.now, after: nil, limit: 100)
        ).map(\.number)
    }

    private func set(_ world: TestWorld, _ number: Int, deadline: Date?) async throws {
        try await world.act(as: world.ana) { scope, tx in
            _ = try await UpdateTicket(deadline: .some(deadline)).run([number], scope, tx)
        }
    }

    @Test func theOrderIsPriorityThenDeadlineThenArrival() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(
                TestResponse(key: "promoter", score: 10, age: 9), TestResponse(key: "late", score: 1, age: 5),
                TestResponse(key: "early", score: 1, age: 8),
                TestResponse(key: "passive", score: 7, age: 7), TestResponse(key: "due", score: 3, age: 1))
            try await set(world, n[4], deadline: TestWorld.now.addingTimeInterval(60))
            #expect(try await numbers(world, "view=team", as: world.ana) == [n[4], n[2], n[1], n[3], n[0]])
        }
    }

    @Test func eachListHoldsItsTickets() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(
                TestResponse(key: "a", age: 4), TestResponse(key: "b", age: 3), TestResponse(key: "c", age: 2),
                TestResponse(key: "d", age: 1))
            try await world.act(as: world.bruno) { scope, tx in
                _ = try await AssignTickets(numbers: [n[0]], assignee: .member(world.ana.member.id)).run(scope, tx)
                _ = try await ArchiveTickets(numbers: [n[1]], isArchived: true).run(scope, tx)
                try await FollowTicket(number: n[2], member: world.ana.member.id, interest: .everything).run(scope, tx)
            }
            #expect(try await numbers(world, "", as: world.ana) == [n[0]])
            #expect(try await numbers(world, "view=team", as: world.ana) == [n[0], n[2], n[3]])
            #expect(try await numbers(world, "view=unassigned", as: world.ana) == [n[2], n[3]])
            #expect(try await numbers(world, "view=following", as: world.ana) == [n[2]])
            #expect(try await numbers(world, "view=archived", as: world.ana) == [n[1]])
        }
    }

    @Test(arguments: [
        ("class=detractor", ["d"]), ("class=passive&class=promoter", ["n", "p"]), ("priority=3", ["p"]), ("segment=Varejo", ["n"]),
        ("status=closed", []), ("needs_answer=yes", ["d", "n", "p"]), ("overdue=yes", ["d"]), ("overdue=yes&status=closed", []),
        ("overdue=yes&status=open", ["d"]), ("q=nobody%40", []),
        ("q=OTÁVIO", ["n"]), ("q=otavio", ["n"]), ("q=coracao%20pedid", ["p"]), ("q=pedid%20coracao", []),
        ("q=otavio%40exemplo.com.br", ["n"]), ("q=Otavio%40", ["n"]),
        ("q=%27%3B%20DROP%20%26%7C%21%28", []),
    ]) func filtersAndSearchesFindTheirTickets(query: String, expected: [String]) async throws {
        try await TestWorld.use { world in
            let keys = ["d", "n", "p"]
            let n = try await world.receive(
                TestResponse(key: "d", score: 3, age: 3),
                TestResponse(
                    key: "n", score: 8, comment: "Demorou", name: "Otávio Siqueira", email: "otavio@exemplo.com.br", segment: "Varejo",
                    age: 2),
                TestResponse(
                    key: "p", score: 10, comment: "De coração: pedido perfeito", name: "Célia", email: "celia@exemplo.com.br", age: 1))
            try await set(world, n[0], deadline: TestWorld.now.addingTimeInterval(-60))
            let found = try await numbers(world, "view=team&" + query, as: world.ana)
            #expect(found.compactMap { number in n.firstIndex(of: number).map { keys[$0] } } == expected, "\(query)")
        }
    }

    @Test func aSearchByNumberFindsArchivedTickets() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"), TestResponse(key: "b"))
            try await world.act(as: world.ana) { _ = try await ArchiveTickets(numbers: [n[1]], isArchived: true).run($0, $1) }
            #expect(try await numbers(world, "q=%23\(n[1])", as: world.ana) == [n[1]])
        }
    }

    @Test func paginationSkipsAndRepeatsNoTicket() async throws {
        try await TestWorld.use { world in
            try await world.receive((0..<120).map { TestResponse(key: "k\($0)", score: $0 % 11, age: Double($0 % 7)) })
            var seen: [Int] = []
            var after: InboxCursor?
            repeat {
                var filter = InboxFilter()
                filter.view = .team
                let page = try await world.application.database.pipeline(
                    world.ana.sessionVariables, InboxQueries.tickets(filter, world.ana, now: TestWorld.now, after: after, limit: 50))
                seen += page.map(\.number)
                after = page.count == 50 ? page.last.map { InboxCursor($0) } : nil
                if let cursor = after { #expect(InboxCursor(text: cursor.text) == cursor) }
            } while after != nil
            #expect(seen.count == 120 && Set(seen).count == 120)
        }
    }

    @Test func theKeptCountsEqualTheCountedTickets() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive((0..<12).map { TestResponse(key: "k\($0)", score: $0 % 11) })
            try await world.act(as: world.ana) { scope, tx in
                try await FollowTicket(number: n[0], member: scope.member.id, interest: .everything).run(scope, tx)
                try await FollowTicket(number: n[1], member: scope.member.id, interest: .everything).run(scope, tx)
                _ = try await AssignTickets(numbers: [n[0], n[2], n[3]], assignee: .member(scope.member.id)).run(scope, tx)
                _ = try await UpdateTicket(status: .closed).run([n[0], n[4]], scope, tx)
                _ = try await ArchiveTickets(numbers: [n[0], n[5]], isArchived: true).run(scope, tx)
                try await UnfollowTicket(number: n[1], member: scope.member.id).run(scope, tx)
                _ = try await AssignTickets(numbers: [n[3]], assignee: .nobody).run(scope, tx)
            }
            let wrong = try await world.value(
                """
                SELECT count(*) FROM (
                  SELECT 'team' AS list, 0::bigint AS member, archived_at IS NOT NULL AS archived, status, count(*) FROM tickets GROUP BY 3, 4
                  UNION ALL
                  SELECT CASE WHEN owner_id IS NULL THEN 'unassigned' ELSE 'owner' END, coalesce(owner_id, 0),
                    archived_at IS NOT NULL, status, count(*) FROM tickets GROUP BY 1, 2, 3, 4
                  UNION ALL
                  SELECT 'follower', f.member_id, archived_at IS NOT NULL, status, count(*)
                  FROM tickets JOIN followers AS f ON f.ticket_number = number AND f.tenant_id = tickets.tenant_id GROUP BY 2, 3, 4
                ) AS live(list, member_id, is_archived, status, tickets)
                FULL JOIN (SELECT * FROM ticket_counts WHERE tickets <> 0) AS kept
                  USING (list, member_id, is_archived, status)
                WHERE live.tickets IS DISTINCT FROM kept.tickets
                """, as: Int.self)
            #expect(wrong == 0)
        }
    }

    @Test func savedViewsArePersonalOrShared() async throws {
        try await TestWorld.use { world in
            let ana = try await world.browser(of: world.ana), lia = try await world.browser(of: world.lia)
            _ = await ana.post("/loja/inbox/views", [("name", "Meus atrasados"), ("query", "?overdue=yes")])
            _ = await ana.post("/loja/inbox/views", [("name", "Detratores do varejo"), ("query", "?class=detractor"), ("shared", "yes")])
            let page = await lia.get("/loja/inbox").body
            #expect(page.contains("Detratores do varejo"))
            #expect(!page.contains("Meus atrasados"))
            let link = "<a href=\"/loja/inbox?class=detractor\""
            #expect(page.contains(link + ">Detratores do varejo"))
            #expect(await lia.get("/loja/inbox?class=detractor").body.contains(link + " aria-current=\"true\">Detratores do varejo"))
            let id = try await world.value("SELECT id FROM saved_views WHERE is_shared", as: Int.self)
            #expect(await lia.post("/loja/inbox/views/\(id)/removal", []).status == 404)
            #expect(await ana.post("/loja/inbox/views/\(id)/removal", []).status == 303)
        }
    }

    @Test func aSavedViewsNameIsTruncatedAsPostgreSQLCountsCharacters() async throws {
        try await TestWorld.use { world in
            let ana = try await world.browser(of: world.ana)
            // "ã" as two Unicode scalars, one grapheme
            let name = String(repeating: "a\u{303}", count: 60)
            #expect(await ana.post("/loja/inbox/views", [("name", name), ("query", "?overdue=yes")]).status == 303)
            #expect(try await world.value("SELECT length(name)::bigint FROM saved_views") == Limits.savedViewName)
        }
    }

    @Test func aFollowerSeesOnlyFollowedTickets() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(
                TestResponse(key: "a", name: "Seguida", email: "a@x.example"), TestResponse(key: "b", name: "Alheia", email: "b@x.example"))
            try await world.act(as: world.ana) {
                try await FollowTicket(number: n[0], member: world.caio.member.id, interest: .everything).run($0, $1)
            }
            let caio = try await world.browser(of: world.caio)
            for path in ["/loja/inbox", "/loja/inbox?view=team", "/loja/inbox?q=Alheia"] {
                #expect(!(await caio.get(path).body.contains("b@x.example")), "\(path)")
            }
            #expect(try await numbers(world, "view=team", as: world.caio) == [n[0]])
            #expect(await caio.get("/loja/tickets/\(n[0])").status == 200)
            #expect(await caio.get("/loja/tickets/\(n[1])").status == 404)
        }
    }
}
