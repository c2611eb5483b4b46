import Testing

@testable import Postgres

@Suite struct ConflictTests {
    @Test func conflictingSerializableTransactionsBothCommitInTheEnd() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE counters (n int)", "INSERT INTO counters VALUES (0)")
            let meeting = Meeting()
            try await withThrowingTaskGroup { group in
                for _ in 0..<2 {
                    group.addTask {
                        try await database.transaction(.none, isolation: .serializable) { tx in
                            let count = try await tx.run(SQL("SELECT n FROM counters").value(Int.self))
                            await meeting.meet()
                            _ = try await tx.run(SQL("UPDATE counters SET n = \(count + 1)").affected)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.value(Int.self, "SELECT n FROM counters") == 2)
            #expect(await meeting.visits == 3)
        }
    }

    @Test func oneOfTwoDeadlockedTransactionsIsRetried() async throws {
        try await withDatabase { database in
            try await database.execute(
                "CREATE TABLE t (id int, n int)", "INSERT INTO t VALUES (1, 0), (2, 0)")
            let meeting = Meeting()
            try await withThrowingTaskGroup { group in
                for order in [[1, 2], [2, 1]] {
                    group.addTask {
                        try await database.transaction(.none) { tx in
                            let update: (Int) -> SQL = { "UPDATE t SET n = n + 1 WHERE id = \($0)" }
                            _ = try await tx.run(update(order[0]).affected)
                            await meeting.meet()
                            _ = try await tx.run(update(order[1]).affected)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.value(Int.self, "SELECT sum(n) FROM t") == 4)
        }
    }

    @Test func aPersistentConflictIsThrownAfterFiveAttempts() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            var attempts = 0
            let state = await sqlState {
                try await database.transaction(.none) { tx in
                    attempts += 1
                    let conflict: SQL = "DO $$ BEGIN RAISE serialization_failure; END $$"
                    _ = try await tx.run(conflict.affected)
                }
            }
            #expect(state == "40001")
            #expect(attempts == 5)
        }
    }
}

/// A barrier for two tasks the first time; afterwards each passes at once.
private actor Meeting {
    private var first: CheckedContinuation<Void, Never>?
    private var isOver = false
    var visits = 0

    func meet() async {
        visits += 1
        if isOver { return }
        if let first {
            isOver = true
            return first.resume()
        }
        await withCheckedContinuation { first = $0 }
    }
}
