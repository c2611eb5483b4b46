import Foundation
import Logging
import Postgres
import Reactor

/// How many jobs of a queue run at the same time in one process.
package struct QueueLimits: Sendable {
    package let concurrency: Int
    /// Of one tenant at the same time, so that one whose jobs hang leaves slots to the others.
    package let perTenant: Int
    /// Jobs beyond these that run for longer than `slowAfter` and leave their slot to others; of one tenant half as many. For queues
    /// whose jobs wait for other servers rather than compute.
    package let slow: Int

    static let slowAfter = Duration.milliseconds(400)

    package init(concurrency: Int, perTenant: Int? = nil, slow: Int = 0) {
        self.concurrency = concurrency
        self.perTenant = perTenant ?? concurrency
        self.slow = slow
        precondition(concurrency >= 1 && self.perTenant >= 1 && slow >= 0, "a queue without slots")
    }

    var slowPerTenant: Int { (slow + 1) / 2 }
}

/// A worker's times.
package struct WorkerSettings: Sendable {
    /// A worker that dies or stops is taken over after this; renewed at a third of it.
    package var lease = Duration.seconds(30)
    /// How soon jobs are found that nobody woke the worker for: retries, schedules, and those of a process that died after its commit.
    package var pollInterval = Duration.seconds(1)

    package init() {}
}

/// Does the jobs of a process' queues. Any number of workers may run, in any number of processes. From any task.
package final class JobWorker: Sendable {
    private let environment: WorkerEnvironment
    private let runners: [QueueName: QueueRunner]
    /// Ends with `run`.
    private let running = AsyncStream.makeStream(of: Void.self)

    /// - Parameters:
    ///   - queues: the queues that this process serves; jobs of others are left to other processes.
    ///   - waker: the one that the process' enqueuing code uses.
    ///   - loops: handlers are spread over them; the queues' own work too.
    package init(
        database: Database, registry: JobRegistry, queues: [QueueName: QueueLimits], waker: JobWaker, loops: [EventLoop],
        metrics: JobMetrics = JobMetrics(), settings: WorkerSettings = WorkerSettings(), logger: Logger
    ) {
        precondition(!loops.isEmpty, "a worker needs a loop to run on")
        let worker = "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier):\(UUID().uuidString.prefix(8))"
        let environment = WorkerEnvironment(
            database: database, registry: registry, waker: waker, loops: loops, metrics: metrics, settings: settings, worker: worker,
            leases: HeldLeases(database: database, worker: worker, duration: settings.lease, logger: logger), logger: logger)
        self.environment = environment
        runners = Dictionary(
            uniqueKeysWithValues: queues.sorted { $0.key.rawValue < $1.key.rawValue }.enumerated().map { index, queue in
                (queue.key, QueueRunner(queue.key, queue.value, loop: loops[index % loops.count], environment: environment))
            })
    }

    /// Works until `stop`, or until the task is cancelled, and returns when what was begun has ended. Call it once. While the
    /// database is away it goes on trying.
    package func run() async {
        environment.waker.onWake { [weak self] in self?.wake($0) }
        let loop = environment.loops[0]
        let background = [
            Task(executorPreference: loop) { [environment] in await environment.leases.keep() },
            Task(executorPreference: loop) { [environment] in await KeepSchedules(environment: environment).run() },
            Task(executorPreference: loop) { [self] in await listen(on: loop) },
        ]
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                for runner in runners.values { group.addTask { await runner.run() } }
            }
        } onCancel: {
            for runner in runners.values { runner.stop() }
        }
        for task in background { task.cancel() }
        for task in background { await task.value }
        running.continuation.finish()
    }

    /// Claims nothing more, gives back what was claimed and not begun, and lets what was begun end. After `grace` the handlers still
    /// running are cancelled, and their jobs tried again later; those that ignore that for a second more are left to whoever finds
    /// their leases expired. Returns when nothing runs any more, or at that moment.
    package func stop(within grace: Duration) async {
        for runner in runners.values { runner.stop() }
        let (ended, continuation) = AsyncStream.makeStream(of: Void.self)
        let tasks = [
            Task {
                for await _ in running.stream {}
                continuation.finish()
            },
            Task {
                try await Task.sleep(for: grace)
                environment.leases.cancelAll()
                try await Task.sleep(for: .seconds(1))
                continuation.finish()
            },
        ]
        for await _ in ended {}
        for task in tasks { task.cancel() }
    }

    /// Whether nothing more is claimed.
    var isStopping: Bool {
        get async {
            for runner in runners.values where await !runner.isStopping { return false }
            return true
        }
    }

    private func wake(_ queues: Set<QueueName>) {
        for queue in queues { runners[queue]?.wake() }
    }

    private func listen(on loop: EventLoop) async {
        let waker = environment.waker
        for await notification in environment.database.notifications(on: waker.channel, loop: loop) {
            switch notification {
            case .resync: wake(Set(runners.keys))
            case .notified(let payload): if let queues = waker.queues(in: payload) { wake(queues) }
            }
        }
    }
}

/// What the parts of a worker share.
struct WorkerEnvironment: Sendable {
    let database: Database
    let registry: JobRegistry
    let waker: JobWaker
    let loops: [EventLoop]
    let metrics: JobMetrics
    let settings: WorkerSettings
    /// Names this worker in `leased_by`: host, process and a random part.
    let worker: String
    let leases: HeldLeases
    let logger: Logger

    func release(_ unbegun: [Lease]) async throws {
        if unbegun.isEmpty { return }
        _ = try await database.pipeline(.queue, LeaseQueries.release(unbegun, worker: worker))
    }
}
