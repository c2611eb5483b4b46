import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct EnqueueTests {
    @Test func aJobIsEnqueuedIfItsTransactionCommits() async throws {
        try await QueueDatabase.use { database in
            struct Undone: Error {}
            await #expect(throws: Undone.self) {
                try await database.program.transaction(.job(tenant: 1)) { tx in
                    _ = try await tx.run(JobQueries.enqueue(Letter(), tenant: 1))
                    throw Undone()
                }
            }
            #expect(try await database.waiting == 0)
            try await database.enqueue(Letter(text: "Olá, \u{1F44B} \"você\""), tenant: 1)
            let claim = try await database.claim()
            let letter = try JobPayload.decode(Letter.self, try #require(claim.jobs.first).payload)
            #expect(letter.text == "Olá, \u{1F44B} \"você\"")
        }
    }

    @Test func anUndiscardedJobOfAKeyExistsOnceHoweverManyEnqueueIt() async throws {
        try await QueueDatabase.use { database in
            let ids = try await withThrowingTaskGroup { group in
                for _ in 1...20 {
                    group.addTask { try await database.enqueue(Letter(), tenant: 1, uniqueKey: "weekly") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(ids.compactMap(\.self).count == 1)
            #expect(try await database.waiting == 1)
            #expect(try await database.enqueue(Letter(), tenant: 2, uniqueKey: "weekly") != nil)
            let id = try #require(ids.compactMap(\.self).first)
            _ = try await database.program.pipeline(.queueOperations, JobQueries.discard(id, tenant: 1))
            #expect(try await database.enqueue(Letter(), tenant: 1, uniqueKey: "weekly") != nil)
        }
    }

    @Test func aStatementEnqueuesAJobForEachOfItsRows() async throws {
        try await QueueDatabase.use { database in
            let sql: SQL = """
                WITH noted AS (
                  INSERT INTO effects SELECT 1, i, 'note ' || i FROM generate_series(1, 3) AS i RETURNING tenant_id, note
                )
                \(SQL.enqueue(Letter.self, from: "SELECT tenant_id, jsonb_build_object('text', note) FROM noted"))
                """
            #expect(try await database.program.pipeline(.job(tenant: 1), sql.affected) == 3)
            let claim = try await database.claim()
            let texts = try claim.jobs.map { try JobPayload.decode(Letter.self, $0.payload).text }
            #expect(texts.sorted() == ["note 1", "note 2", "note 3"])
        }
    }

    @Test func aStatementsRowsWithAKeyAreEnqueuedOnce() async throws {
        try await QueueDatabase.use { database in
            let sql = SQL.enqueueUnique(
                Letter.self, from: "SELECT 1, '{\"text\": \"\"}'::jsonb, 'key ' || i % 2 FROM generate_series(1, 6) AS i",
                runAt: "now() - interval '1 hour'")
            let first = try await database.program.pipeline(.job(tenant: 1), sql.affected)
            let second = try await database.program.pipeline(.job(tenant: 1), sql.affected)
            #expect((first, second) == (2, 0))
        }
    }

    @Test func datesInAPayloadAreSecondsAsSQLHasThem() async throws {
        struct Dated: Job {
            static let kind: JobKind = "dated"
            static let queue = QueueName.letters
            let at: Date
        }
        try await QueueDatabase.use { database in
            let moment = Date(timeIntervalSince1970: 1_795_270_000.5)
            let sql: SQL = "SELECT jsonb_build_object('at', extract(epoch FROM \(moment)::timestamptz))::text"
            let built = try JobPayload.decode(Dated.self, await database.value(sql))
            let encoded = try JobPayload.decode(Dated.self, JobPayload.encode(Dated(at: moment)))
            #expect(built.at == moment && encoded.at == moment)
        }
    }
}
