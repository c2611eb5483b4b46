import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct StopTests {
    @Test func whatWasBegunIsFinishedAndNothingMoreIsClaimed() async throws {
        try await QueueDatabase.use { database in
            for _ in 1...10 { try await database.enqueue(Letter(), tenant: 1) }
            let gate = Gate()
            let office = Office(database, queues: [.letters: QueueLimits(concurrency: 2)]) {
                $0.register(Letter.self) { _, context in
                    await gate.pass()
                    return .finish { tx in try await tx.note("written", of: context) }
                }
            }
            try await eventually { gate.arrived == 2 }
            let closing = Task { await office.close() }
            try await eventually { await office.worker.isStopping }
            gate.open()
            await closing.value
            #expect(gate.arrived == 2)
            #expect(try await database.value("SELECT count(*) FROM effects", as: Int.self) == 2)
            #expect(try await database.value("SELECT count(*) FROM jobs WHERE leased_by IS NULL", as: Int.self) == 8)
        }
    }

    @Test func aHandlerThatOutlastsTheGraceIsCancelledAndItsJobKept() async throws {
        try await QueueDatabase.use { database in
            try await database.enqueue(Letter(), tenant: 1)
            let journal = Journal()
            let office = Office(database) {
                $0.register(Letter.self) { _, _ in
                    journal.write("began")
                    try await Task.sleep(for: .seconds(600))
                    return .done
                }
            }
            try await eventually { journal.all == ["began"] }
            await office.close(within: .milliseconds(10))
            #expect(try await database.value("SELECT count(*) FROM jobs WHERE leased_by IS NULL", as: Int.self) == 1)
            #expect(office.attempts(.retried) == 1)
        }
    }

    @Test func aCancelledTaskStopsTheWorker() async throws {
        try await QueueDatabase.use { database in
            let waker = JobWaker(database: database.program, logger: QueueDatabase.logger)
            let worker = JobWorker(
                database: database.program, registry: JobRegistry(), queues: [.letters: QueueLimits(concurrency: 1)], waker: waker,
                loops: [database.loop], logger: QueueDatabase.logger)
            let run = Task { await worker.run() }
            run.cancel()
            await run.value
        }
    }
}
