import Testing

@testable import Postgres

@Suite struct StatementCacheTests {
    private func limits(_ preparedStatements: Int) -> PoolLimits {
        var limits = PoolLimits.generous
        limits.connections = 1
        limits.preparedStatements = preparedStatements
        return limits
    }

    private let prepared: SQL = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT ''n%'"

    @Test func aStatementIsPreparedOnce() async throws {
        try await withDatabase(at: TestServer.url(), limits: limits(500)) { database in
            for number in 0..<5 { try await database.execute("SELECT 'n', \(number)") }
            #expect(try await database.value(Int.self, prepared) == 1)
            try await database.execute("SELECT 'n', \(true)")
            #expect(try await database.value(Int.self, prepared) == 2)
        }
    }

    @Test func theLeastRecentlyUsedStatementIsEvicted() async throws {
        try await withDatabase(at: TestServer.url(), limits: limits(4)) { database in
            for number in 0..<20 {
                try await database.execute(SQL(unsafeRaw: "SELECT 'n0'"), SQL(unsafeRaw: "SELECT 'n\(number)'"))
            }
            let kept = try await database.pipeline(
                .none, SQL("SELECT statement FROM pg_prepared_statements ORDER BY statement").values(String.self))
            #expect(kept.count == 4)
            #expect(kept.contains("SELECT 'n0'"))
            #expect(kept.contains("SELECT 'n19'"))
        }
    }

    @Test func aBatchMayHaveMoreStatementsThanTheCache() async throws {
        try await withDatabase(at: TestServer.url(), limits: limits(1)) { database in
            let answers = try await database.pipeline(
                ["a.b": "1"], SQL("SELECT 1").value(Int.self), SQL("SELECT 2").value(Int.self),
                SQL("SELECT 1").value(Int.self))
            #expect(answers == (1, 2, 1))
        }
    }

    @Test func aDeallocationSkippedByAFailedBatchIsRepeated() async throws {
        try await withDatabase(at: TestServer.url(), limits: limits(2)) { database in
            for number in 0..<5 {
                _ = await sqlState {
                    _ = try await database.pipeline(
                        .none, SQL("SELECT 1 / \(0)").value(Int.self),
                        SQL(unsafeRaw: "SELECT 'n\(number)'").value(String.self),
                        SQL(unsafeRaw: "SELECT 'm\(number)'").value(String.self))
                }
            }
            try await database.execute("SELECT 'n'", "SELECT 'm'")
            let count: SQL = "SELECT count(*) FROM pg_prepared_statements"
            #expect(try await database.value(Int.self, count) == 2)
        }
    }

    @Test func statementsOfAChangedTableArePreparedAgain() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url, limits: limits(500)) { database in
                try await database.execute("CREATE TABLE t (n int)", "INSERT INTO t VALUES (1)")
                let all: SQL = "SELECT * FROM t"
                #expect(try await database.value(Int.self, all) == 1)
                try await database.execute("ALTER TABLE t ALTER n TYPE text")
                #expect(try await database.value(String.self, all) == "1")
                try await database.execute("ALTER TABLE t ALTER n TYPE int USING n::int")
                #expect(try await database.transaction(.none) { try await $0.run(all.value(Int.self)) } == 1)
            }
        }
    }

    @Test func aStatementUnknownToTheServerIsPreparedAgain() async throws {
        try await withDatabase(at: TestServer.url(), limits: limits(500)) { database in
            let one: SQL = "SELECT 1"
            #expect(try await database.value(Int.self, one) == 1)
            try await database.execute("DISCARD ALL")
            #expect(try await database.value(Int.self, one) == 1)
        }
    }
}
