import Foundation
import Testing

@testable import JobQueue
@testable import Postgres

@Suite struct WakeTests {
    /// As much slower than a wake as a test can wait in vain.
    private var patient: WorkerSettings {
        var settings = WorkerSettings()
        settings.pollInterval = .seconds(600)
        return settings
    }

    @Test func anotherProcessIsWokenLongBeforeItPolls() async throws {
        try await QueueDatabase.use { database in
            let journal = Journal()
            try await Office.open(database, settings: patient) {
                $0.register(Letter.self) { letter, _ in
                    journal.write(letter.text)
                    return .done
                }
            } _: { _ in
                try await listens(database)
                let elsewhere = JobWaker(database: database.program, logger: QueueDatabase.logger)
                for text in ["one", "two", "three"] {
                    _ = try await elsewhere.collect { try await database.enqueue(Letter(text: text), tenant: 1) }
                }
                try await eventually { journal.all.count == 3 }
            }
        }
    }

    @Test func theOwnWorkerIsWokenAtOnceAlsoByWhatAJobEnqueues() async throws {
        try await QueueDatabase.use { database in
            let queues: [QueueName: QueueLimits] = [.letters: QueueLimits(concurrency: 2), .parcels: QueueLimits(concurrency: 2)]
            try await Office.open(database, queues: queues, settings: patient) {
                $0.register(Letter.self) { _, context in
                    .finish { tx in _ = try await tx.run(JobQueries.enqueue(Parcel(), tenant: context.tenant)) }
                }
                $0.register(Parcel.self) { _, _ in .done }
            } _: { office in
                _ = try await office.waker.collect { try await database.enqueue(Letter(), tenant: 1) }
                try await eventually { office.attempts(.done) == 2 }
            }
        }
    }

    @Test func aWaveOfCommitsIsOneNotification() async throws {
        try await QueueDatabase.use { database in
            let stream = database.program.notifications(on: "jobs", loop: database.loop)
            var notifications = stream.makeAsyncIterator()
            #expect(await notifications.next() == .resync)
            let waker = JobWaker(database: database.program, logger: QueueDatabase.logger)
            for _ in 1...100 { waker.wake([.letters]) }
            waker.wake([.parcels])
            #expect(await notifications.next() == .notified("\(waker.process):letters,parcels"))
            // Nothing came between it and what is sent now.
            waker.wake([.letters])
            #expect(await notifications.next() == .notified("\(waker.process):letters"))
        }
    }

    @Test func aJobOfLaterWakesNobody() async throws {
        let enqueued = EnqueuedQueues()
        try EnqueuedQueues.$current.withValue(enqueued) {
            _ = try JobQueries.enqueue(Parcel(), tenant: 1, runAt: .now.addingTimeInterval(60))
            #expect(enqueued.all.isEmpty)
            _ = SQL.enqueue(Letter.self, from: "SELECT 1, '{}'::jsonb")
            #expect(enqueued.all == [.letters])
        }
    }

    private func listens(_ database: QueueDatabase) async throws {
        try await eventually {
            try await database.value(
                "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle')"
            )
        }
    }
}
