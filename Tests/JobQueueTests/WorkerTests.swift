import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct WorkerTests {
    @Test func aJobIsDoneWithItsEffectsAndItsRowIsGone() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(text: "hello"), tenant: 2)
            try await Office.open(database) {
                $0.register(Letter.self) { letter, context in
                    .finish { tx in try await tx.note("\(letter.text), attempt \(context.attempt)", of: context) }
                }
            } _: { office in
                try await eventually { office.attempts(.done) == 1 }
            }
            #expect(try await database.waiting == 0)
            #expect(try await database.value("SELECT tenant_id || ' ' || note FROM effects") == "2 hello, attempt 1")
        }
    }

    @Test func aWorkerThatLostItsLeaseWritesNothing() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let gate = Gate()
            try await Office.open(database) {
                $0.register(Letter.self) { _, context in
                    await gate.pass()
                    return .finish { tx in try await tx.note("written", of: context) }
                }
            } _: { office in
                try await eventually { gate.arrived == 1 }
                try await database.execute("UPDATE jobs SET attempt = attempt + 1, leased_by = 'another'")
                gate.open()
                try await eventually { office.attempts(.leaseLost) == 1 }
            }
            #expect(try await database.value("SELECT count(*) FROM effects", as: Int.self) == 0)
            #expect(try await database.waiting == 1)
        }
    }

    @Test func anAttemptThatFailsIsMadeAgainAndDiscardedAfterTheLast() async throws {
        struct Broken: Error, CustomStringConvertible { let description = "the printer is on fire" }
        try await QueueDatabase.use { database in
            let id = try #require(try await database.enqueue(Letter(), tenant: 1))
            let journal = Journal()
            try await Office.open(database) {
                $0.register(Letter.self) { _, context in
                    journal.write("\(context.attempt) \(context.isLastAttempt)")
                    throw Broken()
                }
            } _: { office in
                try await eventually { office.attempts(.discarded) == 1 }
                #expect(office.attempts(.retried) == 2)
            }
            #expect(journal.all == ["1 false", "2 false", "3 true"])
            let discarded = try await database.program.pipeline(.queueOperations, JobQueries.list(.discarded))
            #expect(discarded.map(\.id) == [id])
            #expect(discarded.first?.lastError == "the printer is on fire")
            #expect(discarded.first?.attempts == 3)
        }
    }

    @Test func aRetryRestsFromTheEndOfTheAttempt() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let gate = Gate()
            try await Office.open(database) {
                $0.register(Letter.self) { _, _ in
                    await gate.pass()
                    return .retry(error: "not yet", delay: .seconds(3_600))
                }
            } _: { office in
                try await eventually { gate.arrived == 1 }
                let end: Date = try await database.value("SELECT clock_timestamp()")
                gate.open()
                try await eventually { office.attempts(.retried) == 1 }
                let runAt: Date = try await database.value("SELECT run_at FROM jobs")
                #expect(runAt >= end.addingTimeInterval(3_600))
            }
        }
    }

    @Test func aWriteThatFailsLeavesNothingAndCountsAsFailed() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            try await Office.open(database) {
                $0.register(Letter.self) { _, context in
                    .finish { tx in
                        try await tx.note("half", of: context)
                        let broken: SQL = "SELECT 1 / 0"
                        _ = try await tx.run(broken.affected)
                    }
                }
            } _: { office in
                try await eventually { office.attempts(.discarded) == 1 }
            }
            #expect(try await database.value("SELECT count(*) FROM effects", as: Int.self) == 0)
            #expect(try await database.value("SELECT last_error FROM jobs", as: String.self).contains("22012"))
        }
    }

    @Test func leasesAreRenewedWhileTheHandlerRuns() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let gate = Gate()
            var settings = WorkerSettings.quick
            settings.lease = .seconds(3)
            try await Office.open(database, settings: settings) {
                $0.register(Letter.self) { _, _ in
                    await gate.pass()
                    return .done
                }
            } _: { office in
                try await eventually { gate.arrived == 1 }
                let first: Date = try await database.value("SELECT leased_until FROM jobs")
                try await eventually {
                    try await database.value("SELECT leased_until > \(first.addingTimeInterval(1.2)) FROM jobs", as: Bool.self)
                }
                gate.open()
                try await eventually { office.attempts(.done) == 1 }
            }
            #expect(gate.arrived == 1)
        }
    }

    @Test func aJobWhoseLastAttemptDiedIsDiscardedWithoutBeingRun() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            try await database.execute("UPDATE jobs SET attempt = 3, leased_by = 'dead', leased_until = now() - interval '1 s'")
            let journal = Journal()
            try await Office.open(database) {
                $0.register(Letter.self) { _, _ in
                    journal.write("ran")
                    return .done
                }
            } _: { office in
                try await eventually { office.attempts(.discarded) == 1 }
            }
            #expect(journal.all.isEmpty)
            #expect(try await database.value("SELECT last_error FROM jobs", as: String.self).contains("last attempt"))
        }
    }

    @Test func aHandlerBeyondItsTimeLimitIsCancelledAndItsJobRetried() async throws {
        struct Endless: Job {
            static let kind: JobKind = "endless"
            static let queue = QueueName.letters
            static let timeLimit = Duration.milliseconds(50)
        }
        try await QueueDatabase.use { database in
            try await database.enqueue(Endless(), tenant: 1)
            var settings = WorkerSettings.quick
            settings.lease = .seconds(3)
            try await Office.open(database, settings: settings) {
                $0.register(Endless.self) { _, _ in
                    try await Task.sleep(for: .seconds(600))
                    return .done
                }
            } _: { office in
                try await eventually { office.attempts(.retried) == 1 }
            }
        }
    }

    @Test func aBlockedQueueDelaysNoOther() async throws {
        try await QueueDatabase.use { database in
            for _ in 1...20 { try await database.enqueue(Letter(), tenant: 1) }
            let gate = Gate(), journal = Journal()
            let queues: [QueueName: QueueLimits] = [.letters: QueueLimits(concurrency: 3), .parcels: QueueLimits(concurrency: 1)]
            try await Office.open(database, queues: queues) {
                $0.register(Letter.self) { _, _ in
                    await gate.pass()
                    return .done
                }
                $0.register(Parcel.self) { parcel, _ in
                    journal.write("\(parcel.weight)")
                    return .done
                }
            } _: { office in
                try await eventually { gate.arrived == 3 }
                for weight in 1...5 { try await database.enqueue(Parcel(weight: weight), tenant: 1) }
                try await eventually { journal.all.count == 5 }
                #expect(journal.all == ["1", "2", "3", "4", "5"])
                #expect(gate.arrived == 3)
                gate.open()
                try await eventually { office.attempts(.done) == 25 }
            }
        }
    }

    @Test func aTenantWhoseJobsHangLeavesASlotToTheOthers() async throws {
        try await QueueDatabase.use { database in
            for _ in 1...20 { try await database.enqueue(Letter(text: "hangs"), tenant: 1) }
            let gate = Gate(), journal = Journal()
            try await Office.open(database, queues: [.letters: QueueLimits(concurrency: 4, perTenant: 3)]) {
                $0.register(Letter.self) { letter, context in
                    if letter.text == "hangs" { await gate.pass() }
                    journal.write("\(context.tenant)")
                    return .done
                }
            } _: { office in
                try await eventually { gate.arrived == 3 }
                try await database.enqueue(Letter(), tenant: 2)
                try await eventually { journal.all == ["2"] }
                #expect(gate.arrived == 3)
                gate.open()
                try await eventually { office.attempts(.done) == 21 }
            }
        }
    }

    @Test func jobsThatHangLeaveTheirSlotsToTheirTenantsOthersUpToALimit() async throws {
        try await QueueDatabase.use { database in
            for _ in 1...5 { try await database.enqueue(Letter(text: "hangs"), tenant: 1) }
            let gate = Gate(), journal = Journal()
            let queues: [QueueName: QueueLimits] = [.letters: QueueLimits(concurrency: 3, perTenant: 2, slow: 8)]
            try await Office.open(database, queues: queues) {
                $0.register(Letter.self) { letter, context in
                    if letter.text == "hangs" { await gate.pass() }
                    journal.write("\(context.tenant)")
                    return .done
                }
            } _: { office in
                try await eventually { gate.arrived == 5 }
                try await database.enqueue(Letter(), tenant: 1)
                try await eventually { journal.all == ["1"] }
                for _ in 1...3 { try await database.enqueue(Letter(text: "hangs"), tenant: 1) }
                try await eventually { gate.arrived == 6 }
                try await database.enqueue(Letter(), tenant: 2)
                try await eventually { journal.all == ["1", "2"] }
                #expect(gate.arrived == 6)
                gate.open()
                try await eventually { office.attempts(.done) == 10 }
            }
        }
    }

    @Test func jobsOfUnknownKindsAndPayloadsAreNotLost() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Telegram(), tenant: 1)
            try await database.execute(
                "INSERT INTO jobs (tenant_id, kind, queue, payload) VALUES (1, 'letter', 'letters', '{\"text\": 7}')")
            try await Office.open(database) {
                $0.register(Letter.self) { _, _ in .done }
            } _: { office in
                try await eventually { office.attempts(.discarded) == 1 }
            }
            #expect(try await database.value("SELECT kind FROM jobs WHERE discarded_at IS NULL AND attempt = 0") == "telegram")
        }
    }
}
