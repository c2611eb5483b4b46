import Testing

@testable import Postgres

private struct Refusal: Error, Equatable { let message: String }

@Suite struct TransactionTests {
    private let count: SQL = "SELECT count(*) FROM t"

    @Test func aTransactionIsCommittedWhenItsBodyReturns() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            let seen = try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("INSERT INTO t VALUES (\(1))").affected)
                return try await tx.run(count.value(Int.self))
            }
            #expect(seen == 1)
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func anErrorOfTheBodyRollsBackAndIsRethrown() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            await #expect(throws: Refusal(message: "not today")) {
                try await database.transaction(.none) { tx in
                    _ = try await tx.run(SQL("INSERT INTO t VALUES (\(1))").affected)
                    throw Refusal(message: "not today")
                }
            }
            #expect(try await database.value(Int.self, count) == 0)
        }
    }

    @Test func aSwallowedErrorIsNotCommitted() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)", "INSERT INTO t VALUES (1)")
            let state = await sqlState {
                try await database.transaction(.none) { tx in
                    _ = try await tx.run(SQL("INSERT INTO t VALUES (2)").affected)
                    _ = try? await tx.run(SQL("INSERT INTO t VALUES (1)").affected)
                }
            }
            #expect(state == "23505")
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func aSavepointKeepsTheStatementsBeforeTheError() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)")
            try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("INSERT INTO t VALUES (1)").affected, SQL("SAVEPOINT s").affected)
                _ = try? await tx.run(SQL("INSERT INTO t VALUES (1)").affected)
                _ = try await tx.run(SQL("ROLLBACK TO s").affected)
            }
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func beginAndVariablesAreSentWithTheFirstRun() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            relay.resetRoundTrips()
            let tenant = try await database.transaction(["app.tenant_id": "9"]) { tx in
                let (tenant, _) = try await tx.run(
                    SQL("SELECT current_setting('app.tenant_id')").value(String.self),
                    SQL("SELECT 1").value(Int.self))
                #expect(relay.roundTrips == 1)
                return tenant
            }
            #expect(tenant == "9")
            #expect(relay.roundTrips == 2)
        }
    }

    @Test func aTransactionWithoutQueriesMakesNoRoundTrip() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            relay.resetRoundTrips()
            #expect(try await database.transaction(.none) { _ in 5 } == 5)
            #expect(relay.roundTrips == 0)
        }
    }

    @Test func aTransactionIsUnusableAfterItsEnd() async throws {
        try await withDatabase { database in
            let escaped = try await database.transaction(.none) { $0 }
            await #expect(throws: PostgresError.unavailable("the transaction has ended")) {
                _ = try await escaped.run(SQL("SELECT 1").value(Int.self))
            }
        }
    }

    @Test func aDeferredConstraintIsReportedAtTheCommit() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
            let state = await sqlState {
                try await database.transaction(.none) { tx in
                    _ = try await tx.run(SQL("INSERT INTO t VALUES (1), (1)").affected)
                }
            }
            #expect(state == "23505")
            #expect(try await database.value(Int.self, count) == 0)
        }
    }
}
