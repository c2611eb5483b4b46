import Testing

@testable import Postgres

private struct StaleScope: Error, Equatable { let member: Int }

@Suite struct RoundTripTests {
    private let tenant: SQL = "SELECT current_setting('app.tenant_id', true)"
    private let count: SQL = "SELECT count(*) FROM t"

    private var single: PoolLimits {
        var limits = PoolLimits.generous
        limits.connections = 1
        return limits
    }

    /// Raises unless the tenant is the expected one.
    private func check(tenant: Int) -> SQL {
        SQL(
            unsafeRaw: """
                DO $$ BEGIN
                    IF current_setting('app.tenant_id') <> '\(tenant)' THEN RAISE 'stale' USING ERRCODE = 'RT001'; END IF;
                END $$
                """)
    }

    private func insert(_ number: Int) -> Query<Int> { SQL("INSERT INTO t VALUES (\(number))").affected }

    // MARK: Reads

    @Test func aCheckedReadIsOneRoundTrip() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            relay.resetRoundTrips()
            let before = await database.roundTrips
            let (member, page) = try await database.pipeline(
                ["app.tenant_id": "7"], first: SQL("SELECT \(3)").value(Int.self), verify: { #expect($0 == 3) },
                tenant.value(String?.self), SQL("SELECT generate_series(1, 3)").values(Int.self))
            #expect(member == 3)
            #expect(page.0 == "7")
            #expect(page.1 == [1, 2, 3])
            #expect(relay.roundTrips == 1)
            #expect(await database.roundTrips == before + 1)
        }
    }

    @Test func aPackOfQueriesIsForwardedBehindTheCheck() async throws {
        try await withDatabase { database in
            func page<each Output>(_ queries: repeat Query<each Output>) async throws -> (repeat each Output) {
                try await database.pipeline(
                    ["app.tenant_id": "7"], first: SQL("SELECT 3").value(Int.self), verify: { _ in },
                    repeat each queries
                ).1
            }
            let two = try await page(tenant.value(String?.self), SQL("SELECT 4").value(Int.self))
            #expect(two == ("7", 4))
            let one = try await page(SQL("SELECT 5").value(Int.self))
            #expect(one == 5)
        }
    }

    @Test func theCheckIsVerifiedBeforeOtherAnswersAreDecoded() async throws {
        try await withDatabase(limits: single) { database in
            await #expect(throws: StaleScope(member: 4)) {
                _ = try await database.pipeline(
                    .none, first: SQL("SELECT 4").value(Int.self), verify: { throw StaleScope(member: $0) },
                    SQL("SELECT 1 WHERE false").value(Int.self))
            }
            let one = try await database.value(Int.self, "SELECT 1")
            #expect(one == 1)
        }
    }

    @Test func queriesBehindTheCheckRunUnderVariablesOfTheirOwn() async throws {
        try await withRelay { database, relay in
            _ = try await database.backend
            relay.resetRoundTrips()
            let (first, rest) = try await database.pipeline(
                ["app.tenant_id": "1"], first: tenant.value(String?.self), verify: { _ in },
                then: ["app.tenant_id": "2"], tenant.value(String?.self), SQL("SELECT 9").value(Int.self))
            #expect(first == "1")
            #expect(rest.0 == "2")
            #expect(rest.1 == 9)
            #expect(relay.roundTrips == 1)
        }
    }

    // MARK: Writes without a body

    @Test func aPipelineOfWritesIsOneRoundTripAndCommits() async throws {
        try await withRelay { database, relay in
            try await database.execute("CREATE TABLE t (n int UNIQUE)")
            relay.resetRoundTrips()
            let inserted = try await database.pipeline(
                ["app.tenant_id": "7"], guard: check(tenant: 7), insert(1), insert(2))
            #expect(inserted == (1, 1))
            #expect(relay.roundTrips == 1)
            #expect(try await database.value(Int.self, count) == 2)
        }
    }

    @Test func aGuardThatRaisesStopsTheWrites() async throws {
        try await withDatabase(limits: single) { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)")
            let backend = try await database.backend
            let state = await sqlState {
                _ = try await database.pipeline(["app.tenant_id": "8"], guard: check(tenant: 7), insert(1), insert(2))
            }
            #expect(state == "RT001")
            #expect(try await database.value(Int.self, count) == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aDeferredConstraintFailsThePipelineAndNothingRemains() async throws {
        try await withDatabase(limits: single) { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
            let backend = try await database.backend
            let state = await sqlState { _ = try await database.pipeline(.none, insert(1), insert(1)) }
            #expect(state == "23505")
            #expect(try await database.value(Int.self, count) == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aPipelineThatLosesAConflictIsRetried() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)", "CREATE SEQUENCE attempts")
            _ = try await database.pipeline(.none, insert(1), conflictUntilThirdAttempt.affected)
            #expect(try await database.value(Int.self, count) == 1)
            #expect(try await database.value(Int.self, "SELECT last_value FROM attempts") == 3)
        }
    }

    // MARK: Transactions

    @Test func aGuardIsSentWithTheFirstRun() async throws {
        try await withRelay { database, relay in
            try await database.execute("CREATE TABLE t (n int)")
            relay.resetRoundTrips()
            try await database.transaction(["app.tenant_id": "7"], guard: check(tenant: 7)) { tx in
                _ = try await tx.run(insert(1))
                #expect(relay.roundTrips == 1)
            }
            let state = await sqlState {
                try await database.transaction(["app.tenant_id": "8"], guard: check(tenant: 7)) { tx in
                    _ = try await tx.run(insert(2))
                }
            }
            #expect(state == "RT001")
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func aTransactionWhoseOnlyStatementsCarryTheCommitIsOneRoundTrip() async throws {
        try await withRelay(limits: single) { database, relay in
            try await database.execute("CREATE TABLE t (n int)")
            relay.resetRoundTrips()
            let (inserted, seen) = try await database.transaction(["app.tenant_id": "7"], guard: check(tenant: 7)) {
                try await $0.commit(after: insert(1), count.value(Int.self))
            }
            #expect(inserted == 1)
            #expect(seen == 1)
            #expect(relay.roundTrips == 1)
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func theLastStatementsCarryTheCommit() async throws {
        try await withRelay(limits: single) { database, relay in
            try await database.execute("CREATE TABLE t (n int)")
            let backend = try await database.backend
            relay.resetRoundTrips()
            try await database.transaction(.none) { tx in
                _ = try await tx.run(insert(1))
                _ = try await tx.commit(after: insert(2))
                await #expect(throws: PostgresError.unavailable("the transaction has ended")) {
                    _ = try await tx.run(insert(3))
                }
            }
            #expect(relay.roundTrips == 2)
            #expect(try await database.value(Int.self, count) == 2)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aStatementThatFailsBeforeTheCommitRollsBack() async throws {
        try await withDatabase(limits: single) { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)")
            let backend = try await database.backend
            let state = await sqlState {
                _ = try await database.transaction(.none) { tx in
                    _ = try await tx.run(insert(1))
                    return try await tx.commit(after: insert(2), insert(2))
                }
            }
            #expect(state == "23505")
            #expect(try await database.value(Int.self, count) == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test(arguments: [false, true])
    func aDeferredConstraintFailsTheCommitEvenIfTheBodyCatchesIt(isCaught: Bool) async throws {
        try await withDatabase(limits: single) { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
            let backend = try await database.backend
            let state = await sqlState {
                try await database.transaction(.none) { tx in
                    do {
                        _ = try await tx.commit(after: insert(1), insert(1))
                    } catch {
                        if !isCaught { throw error }
                    }
                }
            }
            #expect(state == "23505")
            #expect(try await database.value(Int.self, count) == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aConflictBeforeTheCommitRetriesTheBody() async throws {
        try await withDatabase(limits: single) { database in
            try await database.execute("CREATE TABLE t (n int UNIQUE)", "CREATE SEQUENCE attempts")
            _ = try await database.transaction(.none) { tx in
                _ = try await tx.run(insert(1))
                return try await tx.commit(after: insert(2), conflictUntilThirdAttempt.affected)
            }
            #expect(try await database.value(Int.self, count) == 2)
            #expect(try await database.value(Int.self, "SELECT last_value FROM attempts") == 3)
        }
    }

    @Test func anErrorAfterTheCommitDoesNotRetryTheBody() async throws {
        try await withDatabase { database in
            try await database.execute("CREATE TABLE t (n int)")
            let state = await sqlState {
                try await database.transaction(.none) { tx in
                    _ = try await tx.commit(after: insert(1))
                    throw PostgresError.server(ServerError(sqlState: "40001", message: "too late"))
                }
            }
            #expect(state == "40001")
            #expect(try await database.value(Int.self, count) == 1)
        }
    }

    @Test func aCommitCancelledUnderWayLeavesAUsableConnection() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url, limits: single) { database in
                try await database.execute("CREATE TABLE t (n int)")
                let backend = try await database.backend
                let task = Task {
                    try await database.transaction(.none) { tx in
                        _ = try await tx.commit(after: insert(1), SQL("SELECT pg_sleep(60)").affected)
                    }
                }
                try await withDatabase(at: url) { observer in
                    try await eventually {
                        try await observer.value(
                            Int.self, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND pid = \(backend)"
                        ) == 1
                    }
                }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(try await database.value(Int.self, count) == 0)
                #expect(try await database.backend == backend)
            }
        }
    }

    private let conflictUntilThirdAttempt: SQL = """
        DO $$ BEGIN IF nextval('attempts') < 3 THEN RAISE serialization_failure; END IF; END $$
        """
}
