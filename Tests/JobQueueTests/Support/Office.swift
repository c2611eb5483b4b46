import Foundation
import Reactor
import Synchronization

@testable import JobQueue
@testable import Postgres

/// Workers on a queue's database, stopped when the body has returned.
struct Office: Sendable {
    let database: QueueDatabase
    let worker: JobWorker
    let waker: JobWaker
    let metrics: JobMetrics
    private let run: Task<Void, Never>

    init(
        _ database: QueueDatabase, queues: [QueueName: QueueLimits] = [.letters: QueueLimits(concurrency: 4)],
        settings: WorkerSettings = .quick, _ register: (inout JobRegistry) -> Void
    ) {
        var registry = JobRegistry()
        register(&registry)
        self.database = database
        metrics = JobMetrics()
        waker = JobWaker(database: database.program, logger: QueueDatabase.logger)
        worker = JobWorker(
            database: database.program, registry: registry, queues: queues, waker: waker, loops: [database.loop], metrics: metrics,
            settings: settings, logger: QueueDatabase.logger)
        run = Task { [worker] in await worker.run() }
    }

    func close(within grace: Duration = .seconds(10)) async {
        await worker.stop(within: grace)
        await run.value
    }

    /// Opens an office for the body.
    static func open<Output>(
        _ database: QueueDatabase, queues: [QueueName: QueueLimits] = [.letters: QueueLimits(concurrency: 4)],
        settings: WorkerSettings = .quick, _ register: (inout JobRegistry) -> Void, _ body: (Office) async throws -> Output
    ) async throws -> Output {
        let office = Office(database, queues: queues, settings: settings, register)
        do {
            let output = try await body(office)
            await office.close()
            return output
        } catch {
            await office.close(within: .zero)
            throw error
        }
    }

    func attempts(_ end: JobEnd) -> Int {
        metrics.now.attempts.filter { $0.key.end == end }.values.reduce(0, +)
    }
}

extension WorkerSettings {
    /// Polls often, so that no test waits for it.
    static var quick: WorkerSettings {
        var settings = WorkerSettings()
        settings.pollInterval = .milliseconds(20)
        return settings
    }
}

struct NeverHappened: Error {}

/// Asks again and again until the condition holds; throws after 20 s.
func eventually(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened() }
        try await Task.sleep(for: .milliseconds(2))
    }
}

/// A gate that handlers wait at until it is opened; counts who came.
final class Gate: Sendable {
    private let state = Mutex((isOpen: false, arrived: 0, waiting: [CheckedContinuation<Void, Never>]()))

    var arrived: Int { state.withLock(\.arrived) }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.arrived += 1
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.isOpen = true
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}

/// What handlers did, in order. From any thread.
final class Journal: Sendable {
    private let entries = Mutex<[String]>([])
    var all: [String] { entries.withLock { $0 } }
    func write(_ entry: String) { entries.withLock { $0.append(entry) } }
}
