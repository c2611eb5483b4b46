import Domain
import Foundation
@testable import Outbox
import Postgres
import TestSupport
import Testing

@Suite struct ReplyTests {
    private func reply(_ browser: TestBrowser, _ body: String, subject: String = "Sobre a geladeira", then: String = "") async
        -> TestBrowser.Response
    {
        await browser.post("/loja/tickets/1/replies", [("subject", subject), ("body", body), ("then", then)])
    }

    @Test func aReplyFillsInNameAndSignatureAndSetsTheTicketInProgress() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            #expect(await reply(browser, "Olá, {{Nome do cliente}}!").status == 303)
            let body = try await world.value("SELECT body FROM emails", as: String.self)
            #expect(body == "Olá, Marina Duarte!\n\nEquipe Loja")
            #expect(try await world.value("SELECT NOT awaiting_reply AND status = 'in_progress' FROM tickets"))
            #expect(try await world.events(of: n[0]).contains(.replied(subject: "Sobre a geladeira")))
        }
    }

    @Test func aDoubleClickIsOneReply() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            await withTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { await reply(browser, "Já vou").status } }
                for await status in group { #expect(status == 303) }
            }
            #expect(try await world.value("SELECT count(*) FROM emails") == 1)
            #expect(try await world.value("SELECT count(*) FROM jobs WHERE kind = 'send_reply'") == 1)
        }
    }

    @Test(arguments: [("", "Assunto"), ("Oi", ""), ("Oi {{Nome do cleinte}}", "Assunto"), ("Oi", String(repeating: "x", count: 201))])
    func anInvalidReplyShowsItsErrorsAndKeepsTheInput(body: String, subject: String) async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let response = await reply(try await world.browser(of: world.ana), body, subject: subject)
            #expect(response.status == 422)
            #expect(response.body.contains("aria-invalid") && response.body.contains("value=\"\(subject)\""))
            #expect(try await world.value("SELECT count(*) FROM emails") == 0)
        }
    }

    @Test func aCustomerWithoutAnAddressCannotBeRepliedTo() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a", email: nil))
            #expect(await reply(try await world.browser(of: world.ana), "Olá").status == 422)
        }
    }

    @Test func sendAndCloseClosesTheTicket() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            #expect(await reply(try await world.browser(of: world.ana), "Resolvido", then: "close").status == 303)
            #expect(try await world.value("SELECT status FROM tickets", as: String.self) == "closed")
        }
    }

    @Test func withoutAMailServerTheEmailIsAFileWithTheRowsMessageID() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            _ = await reply(try await world.browser(of: world.ana), "Olá")
            try await world.runJobs()
            #expect(try await world.value("SELECT state FROM emails", as: String.self) == "sent")
            let email = try await world.value("SELECT id FROM emails", as: Int.self)
            let file = TestMail.directory.appending(path: "loja-1-\(email).eml")
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("Message-ID: <loja.1.\(email)@retorno.test>"))
            #expect(text.contains("From: Loja <loja@retorno.test>"))
        }
    }

    @Test func aReplyInterruptedInTransmissionIsUnconfirmedAndCanBeResent() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let browser = try await world.browser(of: world.ana)
            _ = await reply(browser, "Olá")
            let interrupted: SQL = "UPDATE emails SET state = 'transmitting'"
            _ = try await world.database.owner.pipeline([:], interrupted.affected)
            try await world.runJobs()
            #expect(try await world.value("SELECT e.state = 'unconfirmed' AND t.awaiting_reply FROM emails AS e, tickets AS t"))
            #expect(await browser.get("/loja/tickets/1").body.contains("não se sabe se"))
            let message = try await world.value("SELECT id FROM messages", as: Int.self)
            #expect(await browser.post("/loja/tickets/1/replies/\(message)", [("action", "resend")]).status == 303)
            try await world.runJobs()
            #expect(try await world.value("SELECT state FROM emails", as: String.self) == "sent")
            #expect(await browser.post("/loja/tickets/1/replies/\(message)", [("action", "resend")]).status == 409)
        }
    }

    @Test func aPlanWithoutLoopCannotReply() async throws {
        try await TestWorld.use(plan: .professional) { world in
            try await world.receive(TestResponse(key: "a"))
            #expect(await reply(try await world.browser(of: world.ana), "Olá").status == 403)
            #expect(try await world.value("SELECT count(*) FROM emails") == 0)
        }
    }
}
