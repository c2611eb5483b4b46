import Foundation
import Synchronization
import Testing

@testable import Mail

@Suite(.timeLimit(.minutes(1))) struct SMTPSessionPoolTests {
    private let raw = Array("Subject: x\r\n\r\nx\r\n".utf8)

    private func pool(_ url: String, idleTime: Double = 30) throws -> SMTPSessionPool {
        var limits = SMTPSession.Limits()
        limits.idleTime = idleTime
        return SMTPSessionPool(server: try SMTPServer(url: url), limits: limits)
    }

    @Test func messagesOneAfterTheOtherShareOneConnection() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let pool = try pool(relay.url)
        for _ in 1...3 { try pool.withSession { session throws(SMTPError) in try session.send(raw, from: "a@b", to: "c@d") } }
        #expect(relay.openedCount == 1 && pool.idleCount == 1)
        #expect(try server.taken.count == 3)
    }

    @Test func messagesAtTheSameTimeHaveAConnectionEach() throws {
        let server = try TestSMTPServer()
        let relay = try CountingRelay(to: server.port)
        let pool = try pool(relay.url)
        let failures = Mutex(0)
        for _ in 1...2 {
            // Each thread holds its session until all have one.
            let meeting = Meeting(of: 4)
            for _ in 1...4 {
                Thread.detachNewThread { [raw] in
                    do throws(SMTPError) {
                        try pool.withSession { session throws(SMTPError) in
                            meeting.arrive()
                            try session.send(raw, from: "a@b", to: "c@d")
                        }
                    } catch {
                        failures.withLock { $0 += 1 }
                    }
                    meeting.leave()
                }
            }
            meeting.waitUntilAllLeft()
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(relay.openedCount == 4 && pool.idleCount == 4)
        #expect(try server.taken.count == 8)
    }

    @Test func anUnusedConnectionIsClosed() throws {
        let closed = DispatchSemaphore(value: 0)
        let server = try ScriptedSMTPServer { command in
            if command.verb == "QUIT" { closed.signal() }
            return .reply()
        }
        let pool = try pool(server.url, idleTime: 0.05)
        try pool.withSession { session throws(SMTPError) in try session.send(raw, from: "a@b", to: "c@d") }
        closed.wait()
        #expect(pool.idleCount == 0)
    }

    @Test func aClosedPoolKeepsNoConnection() throws {
        let closed = DispatchSemaphore(value: 0)
        let server = try ScriptedSMTPServer { command in
            if command.verb == "QUIT" { closed.signal() }
            return .reply()
        }
        let pool = try pool(server.url)
        try pool.withSession { session throws(SMTPError) in try session.send(raw, from: "a@b", to: "c@d") }
        pool.close()
        closed.wait()
        try pool.withSession { session throws(SMTPError) in try session.send(raw, from: "a@b", to: "c@d") }
        closed.wait()
        #expect(pool.idleCount == 0)
    }

    @Test func aConnectionThatFailedIsNotKept() throws {
        let server = try ScriptedSMTPServer { $0.verb == "RCPT" ? .close() : .reply() }
        let pool = try pool(server.url)
        #expect(throws: SMTPError.self) {
            try pool.withSession { session throws(SMTPError) in try session.send(raw, from: "a@b", to: "c@d") }
        }
        #expect(pool.idleCount == 0)
    }
}
