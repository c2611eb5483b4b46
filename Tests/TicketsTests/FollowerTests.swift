import Domain
import Foundation
@testable import Outbox
import Postgres
import TestSupport
import Testing
@testable import Tickets

@Suite struct FollowerTests {
    /// Runs all due jobs and returns the addresses of the notices.
    private func notices(_ world: TestWorld) async throws -> [String] {
        try await world.runJobs()
        return try await world.values("SELECT to_address FROM emails WHERE unsubscribe_url IS NOT NULL ORDER BY id", as: String.self)
    }

    @Test func anEventNotifiesTheFollowersExceptItsActor() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            for member in [world.ana, world.lia] {
                try await world.act(as: world.bruno) {
                    try await FollowTicket(number: n[0], member: member.member.id, interest: .everything).run($0, $1)
                }
            }
            try await world.act(as: world.ana) { try await WriteNote(number: n[0], body: "Falei com ela").run($0, $1) }
            #expect(try await notices(world) == ["lia@loja.example"])
        }
    }

    @Test(arguments: [(FollowerInterest.messages, 1), (.changes, 1), (.everything, 2)])
    func theInterestDecidesWhichEventsNotify(interest: FollowerInterest, mails: Int) async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            try await world.act(as: world.caio) {
                try await FollowTicket(number: n[0], member: world.caio.member.id, interest: interest).run($0, $1)
            }
            try await world.act(as: world.ana) { scope, tx in
                _ = try await WriteNote(number: n[0], body: "Falei com ela").run(scope, tx)
                _ = try await UpdateTicket(priority: .urgent).run(n, scope, tx)
            }
            #expect(try await notices(world).count == mails)
        }
    }

    @Test func aMentionedMemberFollowsAndIsNotified() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            try await world.act(as: world.ana) {
                _ = try await WriteNote(number: n[0], body: "@Bruno pode autorizar? cc @ana").run($0, $1)
            }
            #expect(try await world.values("SELECT member_id FROM followers", as: Int.self) == [world.bruno.member.id])
            #expect(try await notices(world) == ["bruno@loja.example"])
        }
    }

    @Test(arguments: [
        ("@Ana veja", [1]), ("@ana nogueira", [1]), ("fale com @lia.", [2]), ("e@ana.example", []), ("(@Lia)", [2]), ("@Anabela", []),
        ("ana", []), ("@", []),
    ]) func aMentionIsANameAfterAnAt(text: String, expected: [Int]) {
        let people = [(id: 1, name: "Ana Nogueira", email: "ana@loja.example"), (id: 2, name: "Lia Teixeira", email: "lia@loja.example")]
        #expect(Mentions(of: people, in: text).members == expected)
    }

    @Test(arguments: [("@Anabela veja", true), ("@ana e @lia", false), ("e@fulano.example", false), ("a 5 @ 10", false)])
    func aMentionOfNobodyIsDetected(text: String, namesNobody: Bool) {
        let people = [(id: 1, name: "Ana Nogueira", email: "ana@loja.example"), (id: 2, name: "Lia Teixeira", email: "lia@loja.example")]
        #expect(Mentions(of: people, in: text).namesNobody == namesNobody)
    }

    @Test func oneClickUnsubscribesWithoutSigningIn() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            try await world.act(as: world.ana) {
                try await FollowTicket(number: n[0], member: world.caio.member.id, interest: .everything).run($0, $1)
            }
            let link = FollowerLink(tenant: world.ana.tenant.id, ticket: n[0], member: world.caio.member.id).token(
                world.application.secrets)
            #expect(await world.signedOut.get("/f/\(link)").body.contains("Parar de receber"))
            #expect(try await world.value("SELECT count(*) FROM followers") == 1)
            #expect(await world.signedOut.post("/f/\(link)", [("List-Unsubscribe", "One-Click")], token: false).status == 200)
            #expect(try await world.value("SELECT count(*) FROM followers") == 0)
        }
    }

    @Test func aForgedLinkIsNotFound() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let forged = Data("1/1/1".utf8).base64URL + "." + Data(repeating: 0, count: 32).base64URL
            for token in [forged, "x", "x.y", ""] {
                #expect(await world.signedOut.get("/f/\(token)").status == 404, "\(token)")
            }
        }
    }

    @Test func followingAgainChangesTheInterestWithoutASecondEvent() async throws {
        try await TestWorld.use { world in
            let n = try await world.receive(TestResponse(key: "a"))
            for interest in [FollowerInterest.everything, .messages] {
                try await world.act(as: world.ana) {
                    try await FollowTicket(number: n[0], member: world.lia.member.id, interest: interest).run($0, $1)
                }
            }
            #expect(try await world.values("SELECT interest FROM followers", as: String.self) == ["messages"])
            #expect(try await world.events(of: n[0]).count { $0 == .followerAdded("Lia Teixeira") } == 1)
        }
    }
}
