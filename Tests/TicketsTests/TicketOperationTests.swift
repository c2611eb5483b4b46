import Domain
import Foundation
import Postgres
import TestSupport
import Testing
@testable import Tickets

/// The operations of agents on tickets: each is one transaction with its event.
@Suite struct TicketOperationTests {
    @Test func archivingTwiceRecordsOneEvent() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let first = try await world.act(as: world.ana) { try await ArchiveTickets(numbers: n, isArchived: true).run($0, $1) }
            let second = try await world.act(as: world.lia) { try await ArchiveTickets(numbers: n, isArchived: true).run($0, $1) }
            #expect(first == n && second.isEmpty)
            #expect(try await world.events(of: n[0]).count { $0 == .archived } == 1)
        }
    }

    @Test func agentsClosingAtOnceRecordOneEvent() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for scope in [world.ana, world.lia, world.bruno] {
                    group.addTask { try await world.act(as: scope) { _ = try await UpdateTicket(status: .closed).run(n, $0, $1) } }
                }
                try await group.waitForAll()
            }
            #expect(try await world.events(of: n[0]).count { $0 == .statusChanged(from: .open, to: .closed) } == 1)
        }
    }

    @Test func eachChangedPropertyIsInTheHistory() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            let fields = [("status", "in_progress"), ("priority", "0"), ("deadline", "2026-12-01T16:00")]
            #expect(await browser.post("/loja/tickets/1/properties", fields).status == 303)
            let deadline = Date(timeIntervalSince1970: 1_796_151_600)
            let events = try await world.events(of: n[0])
            #expect(events.contains(.statusChanged(from: .open, to: .inProgress)))
            #expect(events.contains(.priorityChanged(from: .high, to: .urgent)))
            #expect(events.contains(.deadlineChanged(from: nil, to: deadline)))
            #expect(await browser.get("/loja/tickets/1").body.contains("Ana Nogueira mudou a prioridade de Alta para Urgente"))
        }
    }

    @Test func anInvalidDeadlineIsShownAgainAndChangesNothing() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            let response = await browser.post("/loja/tickets/1/properties", [("status", "closed"), ("deadline", "2026-02-30T10:00")])
            #expect(response.status == 422)
            #expect(response.body.contains("2026-02-30T10:00") && response.body.contains("Escreva uma data e hora válidas."))
            #expect(try await world.events(of: n[0]).count == 1)
        }
    }

    @Test(arguments: [("2020-01-01T10:00", "já passou"), ("9999-01-01T10:00", "dentro de cinco anos")])
    func aPastOrDistantDeadlineIsRejected(typed: String, reason: String) async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            let response = await browser.post("/loja/tickets/1/properties", [("priority", "0"), ("deadline", typed)])
            #expect(response.status == 422 && response.body.contains(reason) && response.body.contains(typed))
            #expect(response.body.contains("<option value=\"0\" selected>"))
            #expect(try await world.events(of: n[0]).count == 1)
        }
    }

    @Test func anUntouchedPropertyKeepsAnotherMembersChange() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let ana = try await world.browser(of: world.ana), lia = try await world.browser(of: world.lia)
            let seen = [("was_status", "open"), ("was_priority", "1"), ("was_deadline", "")]
            _ = await lia.post("/loja/tickets/1/properties", [("status", "closed"), ("priority", "1"), ("deadline", "")] + seen)
            _ = await ana.post("/loja/tickets/1/properties", [("status", "open"), ("priority", "0"), ("deadline", "")] + seen)
            #expect(try await world.events(of: n[0]).contains(.priorityChanged(from: .high, to: .urgent)))
            #expect(try await world.value("SELECT status FROM tickets", as: String.self) == "closed")
        }
    }

    @Test func anAssignmentIsRecordedAndCanBeReturned() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let bruno = try await world.browser(of: world.bruno), ana = try await world.browser(of: world.ana)
            let fields = [("assignee", "member:\(world.ana.member.id)"), ("message", "Cliente antiga, com carinho")]
            #expect(await bruno.post("/loja/tickets/1/assignment", fields).status == 303)
            #expect(
                try await world.events(of: n[0]).contains(
                    .assigned(to: "Ana Nogueira", toTeam: false, message: "Cliente antiga, com carinho")))
            #expect(await ana.post("/loja/tickets/1/assignment", [("hand_back", "yes"), ("message", "É da entrega")]).status == 303)
            #expect(try await world.value("SELECT owner_id FROM tickets", as: Int.self) == world.bruno.member.id)
            #expect(await ana.post("/loja/tickets/1/assignment", [("hand_back", "yes")]).status == 409)
        }
    }

    @Test func aTeamMemberCanReturnTheTeamsTicket() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let bruno = try await world.browser(of: world.bruno), ana = try await world.browser(of: world.ana)
            _ = await bruno.post("/loja/settings/teams", [("name", "Entregas")])
            let team = try await world.value("SELECT id FROM teams", as: Int.self)
            _ = await bruno.post("/loja/settings/teams/\(team)", [("name", "Entregas"), ("member", "\(world.ana.member.id)")])
            _ = await bruno.post("/loja/tickets/1/assignment", [("assignee", "team:\(team)")])
            #expect(await ana.get("/loja/tickets/1").body.contains("delegou para a equipe Entregas"))
            #expect(await ana.post("/loja/tickets/1/assignment", [("hand_back", "yes")]).status == 303)
        }
    }

    @Test(arguments: ["member:999999", "team:7", "member:", "dragon"]) func anUnknownAssigneeIsRejected(assignee: String)
        async throws
    {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            #expect([400, 422].contains(await browser.post("/loja/tickets/1/assignment", [("assignee", assignee)]).status))
        }
    }

    @Test func categoriesAreASetWithAnEventForEachChange() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let bruno = try await world.browser(of: world.bruno)
            for name in ["Entrega", "Preço"] { _ = await bruno.post("/loja/settings/categories", [("name", name)]) }
            let ids = try await world.values("SELECT id FROM categories ORDER BY name", as: Int.self)
            _ = await bruno.post("/loja/tickets/1/categories", ids.map { ("category", "\($0)") })
            _ = await bruno.post("/loja/tickets/1/categories", [("category", "\(ids[1])")])
            #expect(
                try await world.events(of: n[0]).dropFirst()
                    == [.categoryAdded("Entrega"), .categoryAdded("Preço"), .categoryRemoved("Entrega")])
            #expect(await bruno.post("/loja/settings/categories", [("name", "Preço")]).status == 422)
        }
    }

    @Test func aCustomersReplyUnarchivesTheTicket() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            _ = await browser.post("/loja/tickets/1/properties", [("status", "closed")])
            _ = await browser.post("/loja/tickets/1/archival", [("archived", "yes")])
            _ = await browser.post("/loja/tickets/1/customer-replies", [("body", "Continua quebrada"), ("channel", "phone")])
            #expect(try await world.value("SELECT archived_at IS NULL AND awaiting_reply AND status = 'in_progress' FROM tickets"))
            let events = try await world.events(of: n[0])
            #expect(events.contains(.unarchived) && events.contains(.statusChanged(from: .closed, to: .inProgress)))
            #expect(await browser.get("/loja/tickets/1").body.contains("Voltou à lista porque o cliente respondeu"))
        }
    }

    @Test func aTicketChangedSinceItWasReadIsUnread() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let ana = try await world.browser(of: world.ana), lia = try await world.browser(of: world.lia)
            func isUnread() async throws -> Bool {
                var filter = InboxFilter()
                filter.view = .team
                return try await world.application.database.pipeline(
                    world.ana.sessionVariables, InboxQueries.tickets(filter, world.ana, now: TestWorld.now, after: nil, limit: 1)
                ).first?.isUnread ?? false
            }
            #expect(try await isUnread())
            _ = await ana.get("/loja/tickets/1")
            #expect(try await !isUnread())
            _ = await lia.post("/loja/tickets/1/notes", [("body", "Falei com a transportadora")])
            #expect(try await isUnread())
        }
    }

    @Test func bulkArchivingCanBeUndone() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"), TestResponse(key: "b"), TestResponse(key: "c"))
            let browser = try await world.browser(of: world.ana)
            let response = await browser.post("/loja/inbox/selection", [("action", "archive"), ("ticket", "1"), ("ticket", "2")])
            #expect(response.status == 303)
            #expect(try await world.value("SELECT count(*) FROM tickets WHERE archived_at IS NOT NULL") == 2)
            #expect(response.head.headerFields[.setCookie]?.contains("archived-1.2") == true)
            _ = await browser.post("/loja/inbox/selection", [("action", "unarchive"), ("ticket", "1"), ("ticket", "2")])
            #expect(try await world.value("SELECT count(*) FROM tickets WHERE archived_at IS NOT NULL") == 0)
        }
    }

    @Test func hostileInputIsEscaped() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a", comment: "<script>alert(1)</script>", name: "\"><img src=x onerror=alert(1)>"))
            let browser = try await world.browser(of: world.ana)
            for path in ["/loja/inbox?view=team", "/loja/tickets/1", "/loja/opinions"] {
                let body = await browser.get(path).body
                #expect(!body.contains("<script>alert") && !body.contains("<img src=x"), "\(path)")
            }
        }
    }

    @Test func aPageWithAnErrorLinksBackToTheTicketAndItsList() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            let response = await browser.post(
                "/loja/tickets/1/notes", [("body", ""), ("back", "/loja/tickets/1?view=team&class=detractor")])
            #expect(response.status == 422)
            #expect(response.body.contains("name=\"back\" value=\"/loja/tickets/1?view=team&amp;class=detractor\""))
            #expect(!response.body.contains("value=\"/loja/tickets/1/notes\""))
            #expect(response.body.contains("/loja/tickets/1?view=team&amp;class=detractor\""))
        }
    }
}
