import Testing

@testable import Postgres

@Suite struct ChaosTests {
    @Test func randomFailuresNeverMixUpAnswersOrLeakConnections() async throws {
        var limits = PoolLimits.generous
        limits.connections = 3
        limits.preparedStatements = 5
        try await withRelay(limits: limits) { database, relay in
            try await database.execute("CREATE TABLE t (n int)")
            let written = Written()
            try await withThrowingTaskGroup { group in
                for number in 0..<400 {
                    group.addTask {
                        let task = Task { try await act(number, database, written) }
                        if number % 5 == 0 {
                            for _ in 0..<number % 37 { await Task.yield() }
                            task.cancel()
                        }
                        if number % 100 == 99 { relay.cut() }
                        _ = try? await task.value
                    }
                }
                try await group.waitForAll()
            }
            let found = try await database.pipeline(.none, SQL("SELECT n FROM t").values(Int.self))
            #expect(await written.surely.isSubset(of: found))
            #expect(await Set(found).isSubset(of: written.perhaps))
            let open: SQL = """
                SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'
                """
            try await eventually { try await database.value(Int.self, open) == 0 }
        }
    }

    private func act(_ number: Int, _ database: Database, _ written: Written) async throws {
        switch number % 4 {
        case 0:
            let answers = try await database.pipeline(
                ["a.n": "\(number)"], SQL("SELECT \(number)").value(Int.self),
                SQL("SELECT current_setting('a.n')::int").value(Int.self))
            #expect(answers == (number, number))
        case 1:
            await written.add(perhaps: number)
            try await database.transaction(["a.n": "\(number)"]) { tx in
                _ = try await tx.run(SQL("INSERT INTO t VALUES (\(number))").affected)
                let same = try await tx.run(SQL("SELECT current_setting('a.n')::int").value(Int.self))
                #expect(same == number)
            }
            await written.add(surely: number)
        case 2:
            try await database.transaction(.none) { tx in
                _ = try await tx.run(SQL("INSERT INTO t VALUES (\(-number))").affected)
                _ = try await tx.run(SQL(unsafeRaw: "SELECT \(number) / 0").affected)
            }
        default:
            try await database.transaction(.none) { tx in
                _ = try await tx.copy("COPY t FROM STDIN") { writer in
                    try await writer.write([UInt8]("-\(number)\n".utf8))
                    throw CancellationError()
                }
            }
        }
    }
}

private actor Written {
    var perhaps: Set<Int> = []
    var surely: Set<Int> = []
    func add(perhaps number: Int) { perhaps.insert(number) }
    func add(surely number: Int) { surely.insert(number) }
}
