import Foundation
import Testing

@testable import Mail

/// Against aiosmtpd, through a relay that counts connections.
@Suite struct SMTPSessionTests {
    private let raw = Array("Subject: x\r\n\r\nx\r\n".utf8)

    private func session(_ url: String, _ change: (inout SMTPSession.Limits) -> Void = { _ in }) throws -> SMTPSession {
        var limits = SMTPSession.Limits()
        change(&limits)
        return SMTPSession(server: try SMTPServer(url: url), limits: limits)
    }

    @Test func threeMessagesShareOneConnection() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let session = try session(relay.url)
        for local in ["maria", "joao", "bia"] { try session.send(raw, from: "a@b", to: "\(local)@c") }
        #expect(try server.taken.map(\.to) == [["maria@c"], ["joao@c"], ["bia@c"]])
        #expect(relay.openedCount == 1 && session.isConnected)
    }

    @Test(arguments: [("smtp", "--starttls"), ("smtps", "--tls")])
    func anEncryptedConnectionIsReusedToo(_ scheme: String, _ option: String) throws {
        let server = try TestSMTPServer("--auth", "loja:segredo", option)
        let relay = try CountingRelay(to: server.port)
        let session = try session("\(scheme)://loja:segredo@127.0.0.1:\(relay.port)")
        for local in ["maria", "joao"] { try session.send(raw, from: "a@b", to: "\(local)@c") }
        #expect(try server.taken.map(\.to) == [["maria@c"], ["joao@c"]])
        #expect(try server.taken.allSatisfy { $0.tls && $0.user == "loja" })
        #expect(relay.openedCount == 1)
    }

    @Test func aConnectionClosedBetweenMessagesIsReplaced() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let session = try session(relay.url)
        var hooks = 0
        for local in ["maria", "joao"] {
            try session.send(raw, from: "a@b", to: "\(local)@c") { hooks += 1 }
            relay.cut()
        }
        #expect(hooks == 2 && relay.openedCount == 2)
        #expect(try server.taken.map(\.to) == [["maria@c"], ["joao@c"]])
    }

    @Test func aServerThatStaysAwayIsUnreachable() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let session = try session(relay.url)
        try session.send(raw, from: "a@b", to: "maria@c")
        relay.stop()
        relay.cut()
        var hooks = 0
        let error = try #require(throws: SMTPError.self) {
            try session.send(raw, from: "a@b", to: "joao@c") { hooks += 1 }
        }
        guard case .unreachable = error else { throw error }
        #expect(hooks == 0)
        #expect(try server.taken.count == 1)
    }

    @Test func aRefusedMessageLeavesTheSessionUsable() throws {
        let server = try TestSMTPServer("--refuse", "maria=550 5.1.1 No such user")
        let session = try session(server.url())
        for _ in 1...2 {
            let error = try #require(throws: SMTPError.self) { try session.send(raw, from: "a@b", to: "maria@c") }
            guard case .refused(550, "5.1.1 No such user", true) = error else { throw error }
            try session.send(raw, from: "a@b", to: "joao@c")
        }
        #expect(try server.taken.map(\.to) == [["joao@c"], ["joao@c"]])
    }

    @Test func anAbortedMessageLeavesTheSessionUsable() throws {
        struct Withdrawn: Error {}
        let server = try TestSMTPServer()
        let session = try session(server.url())
        try session.send(raw, from: "a@b", to: "maria@c")
        let error = try #require(throws: SMTPError.self) {
            try session.send(raw, from: "a@b", to: "joao@c") { throw Withdrawn() }
        }
        guard case .aborted(let reason) = error else { throw error }
        #expect(reason is Withdrawn)
        try session.send(raw, from: "a@b", to: "bia@c")
        #expect(try server.taken.map(\.to) == [["maria@c"], ["bia@c"]])
    }

    @Test func aConnectionIsReplacedAfterItsNumberOfMessages() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let session = try session(relay.url) { $0.messages = 2 }
        for _ in 1...5 { try session.send(raw, from: "a@b", to: "c@d") }
        #expect(relay.openedCount == 3)
        #expect(try server.taken.count == 5)
    }

    @Test func anIdleConnectionIsReplaced() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let session = try session(relay.url) { $0.idleTime = 0 }
        for _ in 1...2 { try session.send(raw, from: "a@b", to: "c@d") }
        #expect(relay.openedCount == 2)
    }

    @Test(arguments: ["maria@c\r\nBcc: eva@x", "maria@c>\r\nRCPT TO:<eva@x", "maria", ""])
    func anAddressThatBreaksOutNeverReachesTheServer(_ address: String) throws {
        let server = try TestSMTPServer()
        let session = try session(server.url())
        try session.send(raw, from: "a@b", to: "joao@c")
        for (from, to) in [("a@b", address), (address, "joao@c")] where !from.isEmpty {
            let error = try #require(throws: SMTPError.self) { try session.send(raw, from: from, to: to) }
            guard case .refused(0, _, true) = error else { throw error }
        }
        try session.send(raw, from: "a@b", to: "bia@c")
        #expect(try server.taken.map(\.to) == [["joao@c"], ["bia@c"]])
    }
}
