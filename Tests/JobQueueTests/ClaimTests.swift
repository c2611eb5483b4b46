import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct ClaimTests {
    @Test func takesWhatIsDueByPriorityThenByTime() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(text: "second"), tenant: 1, runAt: .now.addingTimeInterval(-60))
            try await database.enqueue(Letter(text: "first"), tenant: 1, runAt: .now.addingTimeInterval(-120))
            try await database.enqueue(Telegram(), tenant: 1)
            try await database.enqueue(Letter(text: "tomorrow"), tenant: 1, runAt: .now.addingTimeInterval(86_400))
            let claim = try await database.claim(kinds: [Letter.kind, Telegram.kind])
            #expect(claim.jobs.map(\.payload) == ["{}", #"{"text": "first"}"#, #"{"text": "second"}"#])
            #expect(claim.jobs.allSatisfy { $0.attempt == 1 && $0.tenant == 1 })
            #expect(!claim.isContended && !claim.isCutShort)
        }
    }

    @Test func aJobIsClaimedByOneOfManyWorkers() async throws {
        try await QueueDatabase.use { database in
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue) SELECT 1 + i % 3, 'letter', 'letters' FROM generate_series(1, 1000) AS i")
            let claimed = try await withThrowingTaskGroup { group in
                for number in 1...8 {
                    group.addTask {
                        var mine: [Int] = [], cursor = -1
                        while true {
                            let claim = try await database.claim(7, after: cursor, by: "worker \(number)")
                            mine += claim.jobs.map(\.id)
                            cursor = claim.cursor
                            if claim.jobs.isEmpty && !claim.isContended { return mine }
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.count == 1_000)
            #expect(Set(claimed).count == 1_000)
            let attempts: Int = try await database.value("SELECT sum(attempt) FROM jobs")
            #expect(attempts == 1_000)
        }
    }

    @Test func anExpiredLeaseIsTakenOverAndAHeldOneIsNot() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let first = try await database.claim(lease: .milliseconds(1), by: "first")
            try await eventually {
                let second = try await database.claim(by: "second")
                return second.jobs.first.map { $0.id == first.jobs[0].id && $0.attempt == 2 } ?? false
            }
            let third = try await database.claim(by: "third")
            #expect(third.jobs.isEmpty)
        }
    }

    @Test func tenantsTakeTurns() async throws {
        try await QueueDatabase.use { database in
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue) SELECT 1, 'letter', 'letters' FROM generate_series(1, 50000)")
            let alone = try await database.claim(4)
            #expect(alone.jobs.map(\.tenant) == [1, 1, 1, 1])
            try await database.enqueue(Letter(), tenant: 2)
            try await database.enqueue(Letter(), tenant: 3)
            let together = try await database.claim(4, after: alone.cursor)
            #expect(together.jobs.map(\.tenant).sorted() == [1, 1, 2, 3])
        }
    }

    @Test func withOneSlotTheTurnGoesAroundTheRing() async throws {
        try await QueueDatabase.use { database in
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue) SELECT 1 + i % 3, 'letter', 'letters' FROM generate_series(1, 30) AS i")
            var tenants: [Int] = [], cursor = 2
            for _ in 0..<6 {
                let claim = try await database.claim(1, after: cursor)
                cursor = claim.cursor
                tenants += claim.jobs.map(\.tenant)
            }
            #expect(tenants == [3, 1, 2, 3, 1, 2])
        }
    }

    @Test func aTenantHasNoMoreSlotsThanItsShare() async throws {
        try await QueueDatabase.use { database in
            for _ in 1...5 { try await database.enqueue(Letter(), tenant: 1) }
            try await database.enqueue(Letter(), tenant: 2)
            let claim = try await database.claim(4, running: [1: 1], perTenant: 2)
            #expect(claim.jobs.map(\.tenant).sorted() == [1, 2])
            let full = try await database.claim(4, running: [1: 2, 2: 1], perTenant: 2)
            #expect(full.jobs.isEmpty)
        }
    }

    @Test func anUnknownKindIsPassedOverAndNamed() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Telegram(), tenant: 1)
            try await database.enqueue(Letter(), tenant: 1)
            let claim = try await database.claim()
            #expect(claim.jobs.map(\.kind) == [Letter.kind])
            #expect(claim.unknownKinds == [Telegram.kind])
            #expect(try await database.value("SELECT attempt FROM jobs WHERE kind = 'telegram'", as: Int.self) == 0)
        }
    }

    @Test func aScanCutShortGoesOnWhereItEnded() async throws {
        try await QueueDatabase.use { database in
            try await database.execute("INSERT INTO tenants SELECT generate_series(4, 700)")
            try await database.execute(
                """
                INSERT INTO jobs (tenant_id, kind, queue, run_at)
                SELECT id, 'letter', 'letters', now() + CASE WHEN id = 650 THEN '0 s' ELSE '1 day' END::interval
                FROM tenants WHERE id > 0
                """)
            let first = try await database.claim()
            #expect(first.jobs.isEmpty && first.isCutShort && first.cursor == 256)
            let second = try await database.claim(after: first.cursor)
            #expect(second.jobs.isEmpty && second.isCutShort && second.cursor == 512)
            let third = try await database.claim(after: second.cursor)
            #expect(third.jobs.map(\.tenant) == [650])
        }
    }

    @Test func rowSecurityKeepsAnotherTenantFromTheQueue() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let count: SQL = "SELECT count(*) FROM jobs"
            #expect(try await database.program.pipeline(.job(tenant: 1), count.value(Int.self)) == 1)
            #expect(try await database.program.pipeline(.job(tenant: 2), count.value(Int.self)) == 0)
            await #expect(throws: PostgresError.self) {
                try await database.program.pipeline(.job(tenant: 2), JobQueries.enqueue(Letter(), tenant: 1))
            }
        }
    }
}
