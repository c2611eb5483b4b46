import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct LeaseTests {
    /// A job that the worker `first` lost to the worker `second`.
    private func takenOver(_ database: QueueDatabase) async throws -> (lost: Lease, held: Lease) {
        try await database.enqueue(Letter(), tenant: 1)
        let first = try #require(try await database.claim(lease: .milliseconds(1), by: "first").jobs.first)
        var second: ClaimedJob?
        try await eventually {
            second = try await database.claim(by: "second").jobs.first
            return second != nil
        }
        return (database.lease(first, by: "first"), database.lease(try #require(second), by: "second"))
    }

    @Test func whoeverLostALeaseConfirmsNothing() async throws {
        try await QueueDatabase.use { database in
            let (lost, held) = try await takenOver(database)
            #expect(lost.isHeld)  // as far as it knows
            #expect(try await lost.confirm() == false)
            #expect(!lost.isHeld)
            #expect(try await held.confirm())
        }
    }

    @Test func anExpiredLeaseIsNotConfirmedThoughNobodyTookItOver() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let job = try #require(try await database.claim().jobs.first)
            let lease = database.lease(job)
            #expect(try await lease.confirm())
            try await database.execute("UPDATE jobs SET leased_until = now() - interval '1 s'")
            #expect(try await lease.confirm() == false)
        }
    }

    @Test func confirmingExtendsTheLease() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let job = try #require(try await database.claim(lease: .seconds(5)).jobs.first)
            #expect(try await database.lease(job).confirm())
            let left: Double = try await database.value("SELECT extract(epoch FROM leased_until - clock_timestamp())::float8 FROM jobs")
            #expect(left > 20)
        }
    }

    @Test func aStatementWithTheConfirmationHappensOnlyWhileTheLeaseIsHeld() async throws {
        try await QueueDatabase.use { database in
            let (lost, held) = try await takenOver(database)
            func note(_ lease: Lease) -> Query<Int> {
                let sql: SQL = """
                    WITH lease AS (\(lease.confirmation))
                    INSERT INTO effects SELECT 1, \(lease.job), \(lease.worker) WHERE EXISTS (SELECT FROM lease)
                    """
                return sql.affected
            }
            #expect(try await database.program.pipeline(.job(tenant: 1), note(lost)) == 0)
            #expect(try await database.program.pipeline(.job(tenant: 1), note(held)) == 1)
        }
    }

    /// The lease is about to expire while the statement that confirms it is not committed: whoever claims then gets nothing.
    @Test func nobodyTakesAJobOverWhileItsConfirmationIsNotCommitted() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let job = try #require(try await database.claim(lease: .seconds(3)).jobs.first)
            let lease = database.lease(job, duration: .seconds(30))
            try await database.program.transaction(.job(tenant: 1)) { tx in
                #expect(try await tx.run(lease.confirmation.affected) == 1)
                try await eventually {
                    try await database.value("SELECT leased_until < clock_timestamp() FROM jobs", as: Bool.self)
                }
                #expect(try await database.claim(by: "second").jobs.isEmpty)
            }
            #expect(try await database.claim(by: "second").jobs.isEmpty)
            #expect(try await lease.confirm())
        }
    }

    @Test func aServersLostClaimIsNotMistakenForTheNextOne() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let forgotten = database.lease(try #require(try await database.claim(by: "first").jobs.first), by: "first")
            try await database.execute("UPDATE jobs SET attempt = 0, leased_until = NULL, leased_by = NULL")
            let next = database.lease(try #require(try await database.claim(by: "second").jobs.first), by: "second")
            #expect(forgotten.attempt == next.attempt)
            #expect(try await forgotten.confirm() == false)
            #expect(try await next.confirm())
        }
    }

    @Test func releasedJobsAreDueAgainAndTheAttemptDoesNotCount() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let lease = database.lease(try #require(try await database.claim().jobs.first))
            #expect(try await database.program.pipeline(.queue, LeaseQueries.release([lease], worker: "test")) == 1)
            let again = try #require(try await database.claim(by: "second").jobs.first)
            #expect(again.attempt == 2 && again.countedAttempt == 1)
        }
    }

    @Test func renewalExtendsOwnLeasesAndFindsTheLostOnes() async throws {
        try await QueueDatabase.use { database in
            let (lost, held) = try await takenOver(database)
            let first = HeldLeases(database: database.program, worker: "first", duration: .seconds(60), logger: QueueDatabase.logger)
            let second = HeldLeases(database: database.program, worker: "second", duration: .seconds(60), logger: QueueDatabase.logger)
            let journal = Journal()
            first.insert(lost, timeLimit: .seconds(600)) { journal.write("first cancelled") }
            second.insert(held, timeLimit: .seconds(600)) { journal.write("second cancelled") }
            try await first.renew()
            try await second.renew()
            #expect(journal.all == ["first cancelled"])
            #expect(!lost.isHeld && held.isHeld)
            let left: Double = try await database.value("SELECT extract(epoch FROM leased_until - clock_timestamp())::float8 FROM jobs")
            #expect(left > 50)
        }
    }

    @Test func aJobWhoseEndIsBeingWrittenHoldsUpNoOtherLease() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            try await database.enqueue(Letter(), tenant: 2)
            let leases = try await database.claim(lease: .seconds(20)).jobs.map { database.lease($0) }
            try await database.program.transaction(.job(tenant: leases[0].tenant)) { tx in
                _ = try await tx.run(LeaseQueries.finish(leases[0]))
                let renewed = try await database.program.pipeline(
                    .queue, LeaseQueries.renew(leases, worker: "test", for: .seconds(60)))
                #expect(renewed == [leases[1].id])
            }
        }
    }
}
