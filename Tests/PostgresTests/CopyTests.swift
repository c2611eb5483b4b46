import Foundation
import Testing

@testable import Postgres

private struct Refusal: Error {}

@Suite struct CopyTests {
    private func withTable(_ body: (Database) async throws -> Void) async throws {
        var limits = PoolLimits.generous
        limits.connections = 1
        try await withDatabase(limits: limits) { database in
            try await database.execute("CREATE TABLE t (name text, score int, at timestamptz)")
            try await body(database)
        }
    }

    private let copy: SQL = "COPY t (name, score, at) FROM STDIN"

    @Test func copiedRowsArriveUnchanged() async throws {
        try await withTable { database in
            let at = Date(timeIntervalSince1970: 1_700_000_000.000001)
            let names = ["Ana", "tab\there", "line\nbreak\r", "back\\slash \\N \\.", "", "ação"]
            let count = try await database.transaction(.none) { tx in
                try await tx.copy(copy) { writer in
                    var rows = CopyRows()
                    for (score, name) in names.enumerated() { rows.append(name, score, at) }
                    rows.append(nil as String?, nil as Int?, nil as Date?)
                    try await writer.write(rows)
                }
            }
            #expect(count == 7)
            let rows = try await database.pipeline(
                .none, SQL("SELECT name, at FROM t ORDER BY score").all { (name: String?, at: Date?) in (name, at) })
            #expect(rows.map(\.0) == names + [nil])
            #expect(rows.map(\.1) == Array(repeating: at, count: 6) + [nil])
        }
    }

    @Test func aFloodOfRowsMeetsBackpressure() async throws {
        try await withTable { database in
            let backend = try await database.backend
            let count = try await database.transaction(["a.b": "1"]) { tx in
                let count = try await tx.copy(copy) { writer in
                    var rows = CopyRows()
                    for score in 0..<2_000 { rows.append(String(repeating: "x", count: 1_000), score, nil as Date?) }
                    for _ in 0..<20 { try await writer.write(rows) }
                }
                #expect(try await tx.run(SQL("SELECT count(*) FROM t").value(Int.self)) == 40_000)
                #expect(try await tx.run(SQL("SELECT current_setting('a.b')").value(String.self)) == "1")
                return count
            }
            #expect(count == 40_000)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aBadRowFailsTheTransactionAndKeepsTheConnection() async throws {
        try await withTable { database in
            let backend = try await database.backend
            let state = await sqlState {
                _ = try await database.transaction(.none) { tx in
                    try await tx.copy(copy) { writer in
                        try await writer.write([UInt8]("Ana\t1\t\\N\nBruno\tmany\t\\N\n".utf8))
                        for _ in 0..<100 { try await writer.write([UInt8](repeating: 65, count: 100_000)) }
                    }
                }
            }
            #expect(state == "22P02")
            #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func anErrorOfTheWriterIsRethrown() async throws {
        try await withTable { database in
            let backend = try await database.backend
            await #expect(throws: Refusal.self) {
                _ = try await database.transaction(.none) { tx in
                    try await tx.copy(copy) { writer in
                        try await writer.write([UInt8]("Ana\t1\t\\N\n".utf8))
                        throw Refusal()
                    }
                }
            }
            #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test(arguments: [("COPY nowhere FROM STDIN", "42P01"), ("SELECT 1", "42601"), ("nonsense", "42601")])
    func aStatementOtherThanCopyIsRefused(_ text: String, _ expected: String) async throws {
        try await withTable { database in
            let backend = try await database.backend
            let state = await sqlState {
                _ = try await database.transaction(.none) { tx in
                    try await tx.copy(SQL(unsafeRaw: text)) { _ in Issue.record("the body ran") }
                }
            }
            #expect(state == expected)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aCancelledCopyLeavesNoRows() async throws {
        try await withTable { database in
            let backend = try await database.backend
            let task = Task {
                try await database.transaction(.none) { tx in
                    try await tx.copy(copy) { writer in
                        while true { try await writer.write([UInt8]("Ana\t1\t\\N\n".utf8)) }
                    }
                }
            }
            try await eventually { await database.pool.isCopying }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await database.value(Int.self, "SELECT count(*) FROM t") == 0)
            #expect(try await database.backend == backend)
        }
    }

    @Test func aCopyThatWaitsForALockIsCancelledWithItsTask() async throws {
        try await withDatabaseURL { url in
            try await withDatabase(at: url) { database in
                try await database.execute("CREATE TABLE t (name text, score int, at timestamptz)")
                try await database.transaction(.none) { tx in
                    _ = try await tx.run(SQL("LOCK TABLE t").affected)
                    let task = Task {
                        try await database.transaction(.none) { try await $0.copy(copy) { _ in } }
                    }
                    try await eventually { await database.pool.isCopying }
                    task.cancel()
                    await #expect(throws: CancellationError.self) { try await task.value }
                }
                try await database.execute("DROP TABLE t")
            }
        }
    }

    @Test func aSlowCopyWriterIsNotTimedOut() async throws {
        var limits = PoolLimits.generous
        limits.connections = 1
        limits.statementTimeout = .milliseconds(100)
        limits.silence = .milliseconds(2_000)  // a shorter time would fail on a busy machine
        try await withDatabase(limits: limits) { database in
            let table: SQL = "CREATE TABLE t (name text, score int, at timestamptz)"
            try await eventually { (try? await database.execute(table)) != nil }
            let (rows, timeout) = try await database.transaction(.none) { tx in
                let rows = try await tx.copy(copy) { writer in
                    let clock = ContinuousClock()
                    let end = clock.now + .milliseconds(3_000)
                    while clock.now < end { await Task.yield() }
                    try await writer.write([UInt8]("Ana\t1\t\\N\n".utf8))
                }
                return (rows, try await tx.run(SQL("SHOW statement_timeout").value(String.self)))
            }
            #expect(rows == 1)
            #expect(timeout == "100ms")
        }
    }
}

extension Pool {
    fileprivate var isCopying: Bool {
        connections.values.contains { $0.assumeIsolated { $0.isOutsidePipeline } }
    }
}
