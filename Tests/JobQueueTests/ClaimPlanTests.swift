import Reactor
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct ClaimPlanTests {
    /// The plan is made while the table is empty and kept, as a connection keeps it; then 100,000 jobs come.
    @Test func aPlanMadeOnAnEmptyTableReadsFewPagesOfALargeOne() async throws {
        try await QueueDatabase.use { database in
            let one = try QueueDatabase.open(database.url, database.loop, onConnect: QueueDatabase.asProgram, connections: 1)
            let request = ClaimRequest(
                queue: .letters, kinds: [Letter.kind], slots: 4, perTenant: 4, after: -1, worker: "test", lease: .seconds(30))
            let claimed = try await one.pipeline(.queue, ClaimQueries.claim(request))
            #expect(Claim(claimed, request).jobs.isEmpty)
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue) SELECT 1 + i % 3, 'letter', 'letters' FROM generate_series(1, 100000) AS i")

            let before = try await rowsRead(database)
            let full = Claim(try await one.pipeline(.queue, ClaimQueries.claim(request)), request)
            #expect(full.jobs.count == 4)
            await one.close()
            // A connection's counts arrive when it ends. Of three groups, 32 candidates each and what looking them up once more takes.
            try await eventually { try await rowsRead(database) > before }
            #expect(try await rowsRead(database) - before < 1_000)
        }
    }

    @Test func aClaimOnALargeTableUsesItsIndexAlone() async throws {
        try await QueueDatabase.use { database in
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue) SELECT 1 + i % 3, 'letter', 'letters' FROM generate_series(1, 100000) AS i")
            try await database.execute("ANALYZE jobs")
            let request = ClaimRequest(
                queue: .letters, kinds: [Letter.kind], slots: 4, perTenant: 4, after: -1, worker: "test", lease: .seconds(30))
            let explain: SQL = "EXPLAIN (ANALYZE, BUFFERS, TIMING off) \(ClaimQueries.statement(request))"
            let plan = try await database.program.pipeline(.queue, explain.values(String.self))
            let text = plan.joined(separator: "\n")
            #expect(!text.contains("Seq Scan"))
            #expect(text.contains("jobs_to_claim"))
            let pages = plan.first { $0.contains("Buffers: shared hit=") }.flatMap { line in
                line.split(separator: "hit=").last?.prefix { $0.isNumber }
            }
            #expect(try #require(pages.flatMap { Int($0) }) < 1_000, "\(text)")
        }
    }

    private func rowsRead(_ database: QueueDatabase) async throws -> Int {
        try await database.value(
            "SELECT coalesce(sum(idx_tup_read), 0)::bigint FROM pg_stat_all_indexes WHERE relname = 'jobs'")
    }
}
