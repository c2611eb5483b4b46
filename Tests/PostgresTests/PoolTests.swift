import Reactor
import Testing

@testable import Postgres

@Suite struct PoolTests {
    private func limits(connections: Int, waitTime: Duration = .seconds(60)) -> PoolLimits {
        var limits = PoolLimits.generous
        limits.connections = connections
        limits.waitTime = waitTime
        return limits
    }

    @Test func thePoolNeverOpensMoreConnectionsThanItsLimit() async throws {
        try await withDatabase(limits: limits(connections: 3)) { database in
            let backends = try await withThrowingTaskGroup { group in
                for _ in 0..<50 { group.addTask { try await database.backend } }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect((1...3).contains(backends.count))
            let sessions: SQL = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            #expect(try await database.value(Int.self, sessions) <= 3)
        }
    }

    @Test func aRequestThatWaitsTooLongIsRefused() async throws {
        try await withDatabase(limits: limits(connections: 1, waitTime: .milliseconds(50))) { database in
            try await eventually { (try? await database.backend) != nil }
            try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("SELECT 1").value(Int.self))
                await #expect(throws: PostgresError.unavailable("no connection was free within 0.05 seconds")) {
                    _ = try await database.backend
                }
            }
            try await database.execute("SELECT 1")
        }
    }

    @Test func aFullQueueRefusesAtOnce() async throws {
        var limits = limits(connections: 1)
        limits.waiting = 0
        try await withDatabase(at: TestServer.url(), limits: limits) { database in
            await #expect(throws: PostgresError.unavailable("0 are waiting for a connection")) {
                _ = try await database.backend
            }
        }
    }

    @Test func requestsAreServedInOrder() async throws {
        try await withDatabase(limits: limits(connections: 1)) { database in
            let order = Order()
            try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("SELECT 1").value(Int.self))
                for number in 0..<5 {
                    Task {
                        _ = try await database.backend
                        await order.add(number)
                    }
                    try await eventually { await database.pool.requests.count == number + 1 }
                }
            }
            try await eventually { await order.numbers.count == 5 }
            #expect(await order.numbers == [0, 1, 2, 3, 4])
        }
    }

    @Test func everyLoopHasItsOwnConnections() async throws {
        let loops = [try EventLoop(index: 0), try EventLoop(index: 1)]
        defer { for loop in loops { loop.stop() } }
        let database = try Database(
            url: TestServer.url(), loops: loops, limits: limits(connections: 1), logger: TestServer.logger)
        var backends: [Int] = []
        for loop in loops + loops {
            backends.append(try await Task(executorPreference: loop) { try await database.backend }.value)
        }
        #expect(backends[0] != backends[1])
        #expect(backends[2...] == backends[..<2])
        await database.close()
    }

    @Test func onConnectStatementsRunOncePerConnection() async throws {
        let begin: [SQL] = ["SET app.greeting = 'hello'", "SET TimeZone = 'Asia/Tokyo'"]
        try await withDatabase(at: TestServer.url(), onConnect: begin) { database in
            let variables = try await database.pipeline(
                .none,
                SQL("SELECT current_setting('app.greeting'), current_setting('TimeZone')")
                    .one { (a: String, b: String) in [a, b] })
            #expect(variables == ["hello", "Asia/Tokyo"])
        }
    }

    @Test func aFailingOnConnectStatementIsReported() async throws {
        try await withDatabase(at: TestServer.url(), onConnect: ["SELECT nonsense"]) { database in
            await #expect { try await database.execute("SELECT 1") } throws: { "\($0)".contains("nonsense") }
        }
    }

    @Test func aClosedDatabaseRefuses() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            _ = try await database.backend
            await database.close()
            await #expect(throws: PostgresError.unavailable("the database was closed")) {
                _ = try await database.backend
            }
        }
    }

    @Test(arguments: ["postgresql://[", "nonsense=1", "postgresql:///x?nonsense=1"])
    func anInvalidURLIsRefusedAtOnce(_ url: String) throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        #expect { try Database(url: url, loops: [loop], logger: TestServer.logger) } throws: {
            "\($0)".contains("database URL")
        }
    }
}

private actor Order {
    var numbers: [Int] = []
    func add(_ number: Int) { numbers.append(number) }
}
