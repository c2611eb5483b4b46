import Testing

@testable import Postgres

private struct Person: Sendable, Equatable {
    let number: Int
    let name: String?
}

@Suite struct QueryTests {
    private let people: SQL = "SELECT * FROM (VALUES (1, 'Ana'), (2, NULL), (3, 'Bruno')) AS people (number, name)"
    private let nobody: SQL = "SELECT 1, 'x' WHERE false"

    @Test func allReturnsEveryRow() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let rows = try await database.pipeline(.none, people.all(Person.init))
            #expect(rows.map(\.number) == [1, 2, 3])
            #expect(rows.map(\.name) == ["Ana", nil, "Bruno"])
            #expect(try await database.pipeline(.none, nobody.all(Person.init)) == [])
        }
    }

    @Test func firstReturnsOneRowOrNil() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let (ana, none, null) = try await database.pipeline(
                .none, people.first(Person.init), nobody.first(Person.init),
                SQL("SELECT NULL::int").firstValue(Int?.self))
            #expect(ana?.name == "Ana")
            #expect(none == nil)
            #expect(null == .some(nil))
        }
    }

    @Test func oneRequiresExactlyOneRow() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let ana = try await database.pipeline(.none, (people + " LIMIT 1").one(Person.init))
            #expect(ana.number == 1)
            await #expect(throws: PostgresError.unexpectedRows(3)) {
                _ = try await database.pipeline(.none, people.one(Person.init))
            }
            await #expect(throws: PostgresError.unexpectedRows(0)) {
                _ = try await database.pipeline(.none, nobody.one(Person.init))
            }
        }
    }

    @Test func affectedCountsRows() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            let counts = try await database.pipeline(
                .none, SQL("INSERT INTO t SELECT generate_series(1, 5)").affected,
                SQL("DELETE FROM t WHERE n > \(3)").affected)
            #expect(counts == (5, 2))
        }
    }

    @Test func aWrongNumberOfColumnsIsRefused() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            await #expect(throws: PostgresError.decoding("expected 2 columns, got 3")) {
                _ = try await database.pipeline(.none, SQL("SELECT 1, 'x', 2").all(Person.init))
            }
        }
    }

    @Test func aRowMayHaveThirtyColumns() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let sql: SQL = """
                SELECT 1, 'a', true, 1.5::float8, NULL::int, 'b', 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
                    21, 22, 23, 24, 25, 26, 27, 28, 'c', 30
                """
            let rows = try await database.pipeline(.none, sql.all(Wide.init))
            #expect(rows.first?.c30 == 30)
            #expect(rows.first?.c29 == "c")
        }
    }
}

private struct Wide: Sendable {
    let c1: Int, c2: String, c3: Bool, c4: Double, c5: Int?, c6: String, c7: Int, c8: Int, c9: Int, c10: Int
    let c11: Int, c12: Int, c13: Int, c14: Int, c15: Int, c16: Int, c17: Int, c18: Int, c19: Int, c20: Int
    let c21: Int, c22: Int, c23: Int, c24: Int, c25: Int, c26: Int, c27: Int, c28: Int, c29: String?, c30: Int
}
