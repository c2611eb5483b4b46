import Foundation
import Testing

@testable import Mail

/// What happens on a connection that an earlier message left open.
@Suite struct SMTPSessionRetryTests {
    private let raw = Array("Subject: x\r\n\r\nx\r\n".utf8)

    /// Sends two messages; how often the hook of the second ran, and how the second failed.
    private func sendTwo(to server: ScriptedSMTPServer, silence: Int = 30) throws -> (hooks: Int, error: SMTPError?) {
        var limits = SMTPServer.Limits()
        limits.silence = silence
        let session = SMTPSession(server: try SMTPServer(url: server.url, limits: limits))
        try session.send(raw, from: "a@b", to: "maria@c")
        var hooks = 0
        do throws(SMTPError) {
            try session.send(raw, from: "a@b", to: "joao@c") { hooks += 1 }
            return (hooks, nil)
        } catch {
            return (hooks, error)
        }
    }

    /// Does something else to the second message of the first connection, at one command.
    private func server(
        at verb: String, _ action: ScriptedSMTPServer.Action, alsoLater: Bool = false
    ) throws -> ScriptedSMTPServer {
        let seen = Counter()
        return try ScriptedSMTPServer { command in
            guard command.verb == verb else { return .reply() }
            let count = seen.next()
            return count == 2 || (alsoLater && count > 2) ? action : .reply()
        }
    }

    @Test(arguments: [
        ("MAIL", ScriptedSMTPServer.Action.close("421 4.3.2 Closing")), ("MAIL", .close()),
        ("MAIL", .reply("452 4.5.3 Too many messages")), ("RCPT", .close()), ("RCPT", .close("421 4.3.2 Closing")),
        ("DATA", .close()),
    ])
    func aMessageThatTheOldConnectionCannotTakeGoesOverANewOne(_ verb: String, _ action: ScriptedSMTPServer.Action) throws {
        let server = try server(at: verb, action)
        let (hooks, error) = try sendTwo(to: server)
        #expect(error == nil && hooks == 1)
        #expect(server.verbs(of: 2).filter { $0 != "QUIT" } == ["EHLO", "MAIL", "RCPT", "DATA", "."])
    }

    @Test func aGoodbyeSaidBetweenMessagesIsNoRefusal() throws {
        let server = try ScriptedSMTPServer { command in
            command == .init(connection: 1, verb: ".") ? .close("250 2.0.0 Taken\r\n421 4.4.2 Idle") : .reply()
        }
        let (hooks, error) = try sendTwo(to: server)
        #expect(error == nil && hooks == 1)
        #expect(server.commands.filter { $0.verb == "." }.map(\.connection) == [1, 2])
    }

    @Test func aConnectionThatFellSilentIsReplacedWhenNothingWasAnswered() throws {
        let server = try server(at: "MAIL", .ignore)
        let (hooks, error) = try sendTwo(to: server, silence: 1)
        #expect(error == nil && hooks == 1)
    }

    @Test func aServerThatFallsSilentMidwayIsNotAskedTwice() throws {
        let server = try server(at: "RCPT", .ignore)
        let (hooks, error) = try sendTwo(to: server, silence: 1)
        guard case .unreachable? = error else { throw try #require(error) }
        #expect(hooks == 0 && server.verbs(of: 2).isEmpty)
    }

    @Test func thereIsOneRetryOnly() throws {
        let server = try server(at: "MAIL", .close("421 4.3.2 Closing"), alsoLater: true)
        let (hooks, error) = try sendTwo(to: server)
        guard case .refused(421, "4.3.2 Closing", false)? = error else { throw try #require(error) }
        #expect(hooks == 0 && server.verbs(of: 3).isEmpty)
    }

    @Test func aRefusedRecipientIsNotAskedAboutTwice() throws {
        let server = try server(at: "RCPT", .reply("550 5.1.1 No such user"))
        let (_, error) = try sendTwo(to: server)
        guard case .refused(550, "5.1.1 No such user", true)? = error else { throw try #require(error) }
        #expect(server.verbs(of: 2).isEmpty)
    }

    @Test func nothingIsSentAgainOnceTransmissionHasBegun() throws {
        let server = try server(at: ".", .close())
        let (hooks, error) = try sendTwo(to: server)
        guard case .unconfirmed? = error else { throw try #require(error) }
        #expect(hooks == 1 && server.verbs(of: 2).isEmpty)
    }

    @Test func aFreshConnectionThatIsRefusedIsNotTriedAgain() throws {
        let server = try ScriptedSMTPServer { $0.verb == "MAIL" ? .close("421 4.3.2 Closing") : .reply() }
        let session = SMTPSession(server: try SMTPServer(url: server.url))
        let error = try #require(throws: SMTPError.self) { try session.send(raw, from: "a@b", to: "maria@c") }
        guard case .refused(421, _, false) = error else { throw error }
        #expect(server.verbs(of: 2).isEmpty)
    }

    /// libcurl alone would wait two minutes for the reply.
    @Test(.timeLimit(.minutes(1))) func closingDoesNotWaitForTheServersGoodbye() throws {
        let said = DispatchSemaphore(value: 0)
        let server = try ScriptedSMTPServer { command in
            guard command.verb == "QUIT" else { return .reply() }
            said.signal()
            return .ignore
        }
        let session = SMTPSession(server: try SMTPServer(url: server.url))
        try session.send(raw, from: "a@b", to: "maria@c")
        session.close()
        #expect(!session.isConnected)
        said.wait()
        #expect(server.verbs(of: 1).last == "QUIT")
    }
}
