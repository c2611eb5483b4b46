import Foundation
import Testing

@testable import Mail

@Suite struct SilentServerTests {
    private func failure(at server: TestSMTPServer) throws -> SMTPError {
        var limits = SMTPServer.Limits()
        limits.connectTime = 0.5
        limits.totalTime = 1
        let smtp = try SMTPServer(url: server.url(), limits: limits)
        let message = try EmailMessage.example().serialized()
        return try #require(throws: SMTPError.self) { try smtp.send(message, from: "a@b", to: "c@d") }
    }

    @Test(arguments: ["greeting", "RCPT", "DATA"])
    func aServerThatFallsSilentEarlyTookNothing(_ stage: String) throws {
        let server = try TestSMTPServer("--stall", stage)
        guard case .unreachable = try failure(at: server) else { throw try failure(at: server) }
        #expect(try server.taken.isEmpty)
    }

    @Test func aServerThatFallsSilentAfterTheContentIsUnconfirmed() throws {
        let server = try TestSMTPServer("--stall", "content")
        guard case .unconfirmed = try failure(at: server) else { throw try failure(at: server) }
        #expect(try server.taken.count == 1)
    }

    @Test func aStalledServerGoesOnWhenItIsReleased() throws {
        let release = FileManager.default.temporaryDirectory.appending(path: "release-\(UUID().uuidString)")
        try Data().write(to: release)
        defer { try? FileManager.default.removeItem(at: release) }
        let server = try TestSMTPServer("--stall", "DATA", "--release", release.path)
        try SMTPServer(url: server.url()).send(Array("\r\nx\r\n".utf8), from: "a@b", to: "c@d")
        #expect(try server.taken.count == 1)
    }

    @Test func noServerAtAllIsUnreachableInWords() throws {
        let error = try #require(throws: SMTPError.self) {
            try SMTPServer(url: "smtp://127.0.0.1:1").send([], from: "a@b", to: "c@d")
        }
        guard case .unreachable(let message) = error else { throw error }
        #expect(message.contains("127.0.0.1"))
    }
}
