import Testing

@testable import Postgres

@Suite struct CancellationTests {
    private var single: PoolLimits {
        var limits = PoolLimits.generous
        limits.connections = 1
        return limits
    }

    private let sleep: SQL = "SELECT pg_sleep(60)"
    private let sleeping: SQL = """
        SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'
        """

    @Test func aCancelledQueryIsCancelledOnTheServer() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url, limits: single) { database in
                let backend = try await database.backend
                let task = Task { try await database.execute(sleep) }
                try await withDatabase(at: url) { observer in
                    try await eventually { try await observer.value(Int.self, sleeping) == 1 }
                    task.cancel()
                    await #expect(throws: CancellationError.self) { try await task.value }
                    try await eventually { try await observer.value(Int.self, sleeping) == 0 }
                }
                #expect(try await database.backend == backend)
            }
        }
    }

    @Test func aTaskCancelledWhileWaitingIsRemovedFromTheQueue() async throws {
        try await withDatabase(limits: single) { database in
            try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("SELECT 1").value(Int.self))
                let task = Task { try await database.backend }
                try await eventually { await database.pool.requests.count == 1 }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(await database.pool.requests.isEmpty)
            }
            try await database.execute("SELECT 1")
        }
    }

    @Test func aTaskThatIsCancelledAlreadySendsNothing() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                try await database.execute("INSERT INTO t VALUES (1)")
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
        }
    }

    @Test func aCancelledTransactionRollsBackAndKeepsItsConnection() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url, limits: single) { database in
                try await database.execute("CREATE TABLE t (n int)")
                let backend = try await database.backend
                let task = Task {
                    try await database.transaction(.none) { tx in
                        _ = try await tx.run(SQL("INSERT INTO t VALUES (1)").affected)
                        _ = try await tx.run(sleep.affected)
                    }
                }
                try await withDatabase(at: url) { observer in
                    try await eventually { try await observer.value(Int.self, sleeping) == 1 }
                }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
                #expect(try await database.backend == backend)
            }
        }
    }

    @Test func concurrentCancellationsNeverMixUpAnswers() async throws {
        var limits = PoolLimits.generous
        limits.connections = 2
        try await withDatabase(limits: limits) { database in
            try await withThrowingTaskGroup { group in
                for number in 0..<300 {
                    group.addTask {
                        let task = Task {
                            try await database.pipeline(
                                ["a.n": "\(number)"], SQL("SELECT \(number)").value(Int.self),
                                SQL("SELECT current_setting('a.n')::int").value(Int.self))
                        }
                        if number % 3 == 0 {
                            for _ in 0..<number % 50 { await Task.yield() }
                            task.cancel()
                        }
                        if let answers = try? await task.value { #expect(answers == (number, number)) }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.value(Int.self, "SELECT 7") == 7)
        }
    }
}
