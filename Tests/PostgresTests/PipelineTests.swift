import Testing

@testable import Postgres

@Suite struct PipelineTests {
    @Test func variablesAndQueriesShareOneRoundTripEvenWhenUnprepared() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            for round in 0..<2 {
                relay.resetRoundTrips()
                let variables: SessionVariables = ["app.tenant_id": "\(round)"]
                let (tenant, sum, rows) = try await database.pipeline(
                    variables, SQL("SELECT current_setting('app.tenant_id')").value(String.self),
                    SQL("SELECT \(1) + \(round)").value(Int.self),
                    SQL("SELECT generate_series(1, 2000)").values(Int.self))
                #expect(tenant == "\(round)")
                #expect(sum == 1 + round)
                #expect(rows.count == 2000)
                #expect(relay.roundTrips == 1)
            }
        }
    }

    @Test func variablesAreResetAfterTheBatch() async throws {
        var limits = PoolLimits.generous
        limits.connections = 1
        try await withDatabase(limits: limits) { database in
            let setting: SQL = "SELECT current_setting('app.tenant_id', true)"
            #expect(try await database.pipeline(["app.tenant_id": "7"], setting.value(String?.self)) == "7")
            #expect(try await database.pipeline(.none, setting.value(String?.self)) == "")
            _ = try await database.transaction(["app.tenant_id": "8"]) { try await $0.run(setting.value(String?.self)) }
            #expect(try await database.pipeline(.none, setting.value(String?.self)) == "")
        }
    }

    @Test func theFirstErrorIsThrownAndTheBatchIsRolledBack() async throws {
        var limits = PoolLimits.generous
        limits.connections = 1
        try await withDatabase(limits: limits) { database in
            try await database.execute("CREATE TABLE t (n int)")
            let insert: SQL = "INSERT INTO t VALUES (\(1))"
            let backend = try await database.backend
            let state = await sqlState {
                _ = try await database.pipeline(
                    ["a.b": "1"], insert.affected, SQL("SELECT 1 / \(0)").value(Int.self),
                    SQL("SELECT nonsense").value(Int.self), insert.affected)
            }
            #expect(state == "22012")
            #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func skippedStatementsArePreparedByTheNextBatch() async throws {
        var limits = PoolLimits.generous
        limits.connections = 1
        try await withDatabase(limits: limits) { database in
            let division: (Int) -> SQL = { "SELECT 1 / \($0)" }
            let after: SQL = "SELECT 'after'"
            for divisor in [0, 1, 0, 1] {
                let trip = {
                    try await database.pipeline(
                        .none, division(divisor).value(Int.self), after.value(String.self))
                }
                if divisor == 0 {
                    await #expect(throws: PostgresError.self) { try await trip() }
                } else {
                    let answers = try await trip()
                    #expect(answers == (1, "after"))
                }
            }
        }
    }

    @Test func aViolatedConstraintIsNamed() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int CONSTRAINT only_once UNIQUE)")
            do {
                try await database.execute("INSERT INTO t VALUES (1), (1)")
                Issue.record("a duplicate was taken")
            } catch PostgresError.server(let error) {
                #expect(error.sqlState == "23505")
                #expect(error.constraint == "only_once")
                #expect(error.table == "t")
                #expect(error.detail?.contains("(n)=(1)") == true)
            }
        }
    }

    @Test func aLongStatementIsCancelledByTheServer() async throws {
        var limits = PoolLimits.generous
        limits.statementTimeout = .milliseconds(50)
        try await withDatabase(limits: limits) { database in
            let state = await sqlState { try await database.execute("SELECT pg_sleep(60)") }
            #expect(state == "57014")
            try await database.execute("SELECT 1")
        }
    }

    @Test func largeResultsAndParametersAreTransferred() async throws {
        try await withDatabase { database in
            let large = String(repeating: "ã", count: 3_000_000)
            let (length, same) = try await database.pipeline(
                .none, SQL("SELECT length(\(large)::text)").value(Int.self),
                SQL("SELECT \(large)::text").value(String.self))
            #expect(length == 3_000_000)
            #expect(same == large)
        }
    }

    @Test func copyIsRefusedInAPipeline() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            let state = await sqlState { try await database.execute("COPY t FROM STDIN") }
            #expect(state == "0A000")
            #expect(try await database.value(Int.self, "SELECT 1") == 1)
        }
    }

    @Test func tooManyParametersAreRefusedBeforeTheyAreSent() async throws {
        try await withDatabase { database in
            var sql: SQL = "SELECT 1 WHERE 1 IN (0"
            for number in 0..<65_536 { sql.append(", \(number)") }
            let state = await sqlState { try await database.execute(sql) }
            #expect(state == "54023")
        }
    }
}
