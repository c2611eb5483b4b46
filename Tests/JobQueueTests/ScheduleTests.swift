import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct ScheduleTests {
    private let hourly = JobSchedule(
        kind: Letter.kind, queue: Letter.queue, priority: .normal, payload: #"{"text": "hourly"}"#, every: .seconds(3_600))

    private func declare(_ schedule: JobSchedule, _ database: QueueDatabase) async throws {
        _ = try await database.program.pipeline(.work, ScheduleQueries.declare(schedule))
    }

    @discardableResult
    private func enqueueDue(_ database: QueueDatabase) async throws -> [QueueName] {
        try await database.program.pipeline(.work, ScheduleQueries.enqueueDue([Letter.kind]))
    }

    @Test func aSlotIsOneJobHoweverManyProcessesLook() async throws {
        try await QueueDatabase.use { database in
            try await declare(hourly, database)
            let enqueued = try await withThrowingTaskGroup { group in
                for _ in 1...8 { group.addTask { try await enqueueDue(database) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(enqueued == [.letters])
            #expect(try await database.value("SELECT tenant_id || ' ' || (payload ->> 'text') FROM jobs") == "0 hourly")
        }
    }

    @Test func twoWorkersRunASlotOnce() async throws {
        try await QueueDatabase.use { database in
            let journal = Journal()
            let register: (inout JobRegistry) -> Void = {
                $0.register(Letter.self) { letter, _ in
                    journal.write(letter.text)
                    return .done
                }
                $0.schedule(Letter(text: "slot"), every: .seconds(3_600))
            }
            try await Office.open(database, register) { first in
                try await Office.open(database, register) { second in
                    try await eventually { first.attempts(.done) + second.attempts(.done) == 1 }
                    for _ in 1...3 { try await enqueueDue(database) }
                    #expect(try await database.waiting == 0)
                }
            }
            #expect(journal.all == ["slot"])
        }
    }

    @Test func missedSlotsAreOneJobAndTheNextIsInTheFuture() async throws {
        try await QueueDatabase.use { database in
            try await declare(hourly, database)
            try await database.execute("UPDATE job_schedules SET next_run_at = now() - interval '10 hours 30 minutes'")
            #expect(try await enqueueDue(database) == [.letters])
            #expect(try await enqueueDue(database).isEmpty)
            let minutes: Double = try await database.value("SELECT extract(epoch FROM next_run_at - now())::float8 / 60 FROM job_schedules")
            #expect(minutes > 29 && minutes <= 30)
        }
    }

    @Test func aSlotIsLeftOutWhileAnEarlierOneHasNotBegun() async throws {
        try await QueueDatabase.use { database in
            try await declare(hourly, database)
            #expect(try await enqueueDue(database) == [.letters])
            try await database.execute("UPDATE job_schedules SET next_run_at = now()")
            #expect(try await enqueueDue(database).isEmpty)
            _ = try await database.claim()
            try await database.execute("UPDATE job_schedules SET next_run_at = now()")
            #expect(try await enqueueDue(database) == [.letters])
        }
    }

    @Test func declaringAgainChangesNothingUntilSomethingIsDifferent() async throws {
        try await QueueDatabase.use { database in
            try await declare(hourly, database)
            try await enqueueDue(database)
            #expect(try await database.program.pipeline(.work, ScheduleQueries.declare(hourly)) == 0)
            try await declare(
                JobSchedule(kind: Letter.kind, queue: Letter.queue, priority: .low, payload: "{}", every: .seconds(60)), database)
            let seconds: Double = try await database.value("SELECT extract(epoch FROM next_run_at - now())::float8 FROM job_schedules")
            #expect(seconds <= 60)
        }
    }
}
