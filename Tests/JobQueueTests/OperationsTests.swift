import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct OperationsTests {
    /// One job in each state; gives their ids by it.
    private func oneOfEach(_ database: QueueDatabase) async throws -> [JobState: Int] {
        let running = try #require(try await database.enqueue(Letter(), tenant: 1))
        _ = try await database.claim()
        let discarded = try #require(try await database.enqueue(Letter(), tenant: 1))
        _ = try await database.program.pipeline(.queueOperations, JobQueries.discard(discarded, tenant: 1))
        let retrying = try #require(try await database.enqueue(Letter(), tenant: 2))
        let lease = database.lease(try #require(try await database.claim().jobs.first))
        _ = try await database.program.pipeline(.job(tenant: 2), LeaseQueries.retry(lease, after: .seconds(60), error: "busy"))
        let scheduled = try #require(try await database.enqueue(Letter(), tenant: 1, runAt: .now.addingTimeInterval(60)))
        let due = try #require(try await database.enqueue(Parcel(), tenant: 3, runAt: .now.addingTimeInterval(-90)))
        return [.running: running, .discarded: discarded, .retrying: retrying, .scheduled: scheduled, .due: due]
    }

    private func list(_ state: JobState, _ database: QueueDatabase, queue: QueueName? = nil, tenant: Int? = nil) async throws -> [JobRow] {
        try await database.program.pipeline(.queueOperations, JobQueries.list(state, queue: queue, tenant: tenant))
    }

    @Test(arguments: JobState.allCases) func aListHoldsTheJobsOfItsState(_ state: JobState) async throws {
        try await QueueDatabase.use { database in
            let ids = try await oneOfEach(database)
            let rows = try await list(state, database)
            #expect(rows.map(\.id) == [ids[state]])
            #expect(rows.allSatisfy { $0.state == state })
            #expect(try await list(state, database, queue: "elsewhere").isEmpty)
            #expect(try await list(state, database, tenant: 0).isEmpty)
        }
    }

    @Test func countsAreByQueueKindAndState() async throws {
        try await QueueDatabase.use { database in
            _ = try await oneOfEach(database)
            let counts = try await database.program.pipeline(.queueOperations, JobQueries.counts)
            #expect(
                counts.map { "\($0.queue) \($0.kind) \($0.state) \($0.jobs)" } == [
                    "letters letter discarded 1", "letters letter retrying 1", "letters letter running 1", "letters letter scheduled 1",
                    "parcels parcel due 1",
                ])
            let due = try #require(counts.last)
            #expect(due.oldest >= 90 && due.oldest < 150)
            #expect(counts.first { $0.state == .scheduled }?.oldest == 0)
        }
    }

    @Test func aDiscardedJobRetriedHasAllItsAttemptsAgain() async throws {
        try await QueueDatabase.use { database in
            let id = try #require(try await database.enqueue(Letter(), tenant: 1))
            try await database.execute("UPDATE jobs SET attempt = 3, discarded_at = now()")
            #expect(try await database.program.pipeline(.queueOperations, JobQueries.retry(id, tenant: 1)) == 1)
            let job = try #require(try await database.claim().jobs.first)
            #expect(job.attempt == 4 && job.countedAttempt == 1)
            #expect(try await database.program.pipeline(.queueOperations, JobQueries.retry(id, tenant: 1)) == 0)
        }
    }

    @Test func aDiscardedJobWhoseKeyIsTakenIsNotRetried() async throws {
        try await QueueDatabase.use { database in
            let id = try #require(try await database.enqueue(Letter(), tenant: 1, uniqueKey: "k"))
            _ = try await database.program.pipeline(.queueOperations, JobQueries.discard(id, tenant: 1))
            try await database.enqueue(Letter(), tenant: 1, uniqueKey: "k")
            #expect(try await database.program.pipeline(.queueOperations, JobQueries.retry(id, tenant: 1)) == 0)
        }
    }

    @Test func aRunningJobThatIsDiscardedWritesNothing() async throws {
        try await QueueDatabase.use { database in
            let id = try #require(try await database.enqueue(Letter(), tenant: 1))
            let lease = database.lease(try #require(try await database.claim().jobs.first))
            #expect(try await database.program.pipeline(.queueOperations, JobQueries.discard(id, tenant: 1)) == 1)
            #expect(try await lease.confirm() == false)
            #expect(try await database.program.pipeline(.job(tenant: 1), LeaseQueries.finish(lease)) == 0)
        }
    }

    @Test func oldDiscardedJobsAreDeletedWithTheirPayloads() async throws {
        try await QueueDatabase.use { database in
            _ = try await oneOfEach(database)
            try await database.execute("UPDATE jobs SET discarded_at = now() - interval '40 days' WHERE discarded_at IS NOT NULL")
            let deletion = JobQueries.deleteDiscarded(olderThan: .seconds(30 * 86_400))
            #expect(try await database.program.pipeline(.queueOperations, deletion) == 1)
            #expect(try await database.program.pipeline(.queueOperations, deletion) == 0)
            #expect(try await database.waiting == 4)
        }
    }
}
