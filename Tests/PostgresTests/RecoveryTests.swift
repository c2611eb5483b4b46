import Testing

@testable import Postgres

@Suite struct RecoveryTests {
    private let one = SQL("SELECT 1").value(Int.self)

    private func isUnavailable(_ error: any Error) -> Bool {
        if case PostgresError.unavailable = error { true } else { false }
    }

    @Test func aDatabaseThatRestartsIsUsedAgain() async throws {
        let cluster = try await PrivateCluster()
        do {
            try await cluster.start()
            try await withDatabase(at: cluster.url) { database in
                _ = try await database.pipeline(.none, one)
                try await cluster.stop()
                for _ in 0..<100 {
                    await #expect { _ = try await database.pipeline(.none, one) } throws: { isUnavailable($0) }
                }
                try await cluster.start()
                try await eventually { (try? await database.pipeline(.none, one)) == 1 }
            }
        } catch {
            await cluster.remove()
            throw error
        }
        await cluster.remove()
    }

    @Test func aThousandFailingRequestsMakeFewConnectionAttempts() async throws {
        let server = try FakeServer(isSilent: false)
        defer { server.stop() }
        try await withDatabase(at: server.url) { database in
            try await withThrowingTaskGroup { group in
                for _ in 0..<1_000 {
                    group.addTask {
                        await #expect { _ = try await database.backend } throws: { isUnavailable($0) }
                    }
                }
                try await group.waitForAll()
            }
        }
        #expect((1...60).contains(server.connectionCount))
    }

    @Test func aServerThatNeverAnswersIsDisconnected() async throws {
        let server = try FakeServer(isSilent: true)
        defer { server.stop() }
        var limits = PoolLimits.generous
        limits.connectTime = .milliseconds(50)
        try await withDatabase(at: server.url, limits: limits) { database in
            await #expect(throws: PostgresError.unavailable("no answer within 0.05 seconds")) {
                _ = try await database.backend
            }
        }
    }

    @Test func aSilentHostIsSkipped() async throws {
        let server = try FakeServer(isSilent: true)
        defer { server.stop() }
        let real = try Connector.parse(TestServer.url())
        let hosts = "&host=\(server.directory),\(real["host"] ?? "localhost")&port=5432,\(real["port"] ?? "5432")"
        var limits = PoolLimits.generous
        limits.connectTime = .seconds(2)
        try await withDatabase(at: TestServer.url() + hosts, limits: limits) { database in
            try await eventually { (try? await database.pipeline(.none, one)) == 1 }
            #expect(server.connectionCount == 1)
        }
    }

    @Test func aRefusingHostIsSkippedAndTheWritableOneIsFound() async throws {
        let real = try Connector.parse(TestServer.url())
        let hosts = "&host=/nowhere,\(real["host"] ?? "localhost")&port=5432,\(real["port"] ?? "5432")"
        try await withDatabase(at: TestServer.url() + hosts + "&target_session_attrs=read-write") { database in
            let answer = try await database.pipeline(.none, one)
            #expect(answer == 1)
        }
    }

    @Test func aConnectionLostWhileIdleIsReplacedSilently() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url) { database in
                let backend = try await database.backend
                try await withDatabase(at: url) { operator_ in
                    try await operator_.execute("SELECT pg_terminate_backend(\(backend)::int, 5000)")
                }
                #expect(try await database.backend != backend)
            }
        }
    }

    @Test func aConnectionLostDuringAQueryIsReportedAndReplaced() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            relay.resetRoundTrips()
            let task = Task { try await database.execute("SELECT pg_sleep(60)") }
            try await eventually { relay.roundTrips == 1 }
            relay.cut()
            await #expect { try await task.value } throws: { isUnavailable($0) }
            _ = try await database.backend
        }
    }

    @Test func aTransactionThatLosesItsConnectionIsNotRetried() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            var runs = 0
            await #expect {
                try await database.transaction(.none) { tx in
                    runs += 1
                    _ = try await tx.run(one)
                    relay.cut()
                    _ = try await tx.run(one)
                }
            } throws: { isUnavailable($0) }
            #expect(runs == 1)
            _ = try await database.backend
        }
    }

    @Test func aCopyThatLosesItsConnectionThrows() async throws {
        try await withRelay { database, relay in
            try await database.execute("CREATE TABLE t (n int)")
            await #expect {
                try await database.transaction(.none) { tx in
                    _ = try await tx.copy("COPY t FROM STDIN") { writer in
                        try await writer.write([UInt8]("1\n".utf8))
                        relay.cut()
                        while true { try await writer.write([UInt8]("2\n".utf8)) }
                    }
                }
            } throws: { isUnavailable($0) }
            _ = try await database.backend
        }
    }

    @Test func aServerThatFallsSilentIsDisconnected() async throws {
        var limits = PoolLimits.generous
        limits.statementTimeout = .milliseconds(1)
        limits.silence = .milliseconds(100)
        try await withRelay(limits: limits) { database, relay in
            try await eventually { (try? await database.pipeline(.none, one)) == 1 }
            relay.fallSilent()
            await #expect(throws: PostgresError.unavailable("the server does not answer")) {
                _ = try await database.pipeline(.none, one)
            }
        }
    }
}
