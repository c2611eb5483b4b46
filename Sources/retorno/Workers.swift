import App
import JobQueue
import Outbox
import Synchronization
import Web

/// The workers of this process, which run jobs until they are stopped.
final class Workers: Sendable {
    let waker: JobWaker
    private let worker: JobWorker
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(_ worker: JobWorker, _ waker: JobWaker) {
        self.worker = worker
        self.waker = waker
    }

    func start() {
        task.withLock { $0 = Task { await worker.run() } }
    }

    /// Lets jobs that have begun finish, no longer than a service manager waits.
    func stop() async {
        guard task.withLock({ $0 }) != nil else { return }
        await worker.stop(within: .seconds(25))
    }
}

extension Program {
    /// Starts nothing yet.
    func workers(_ application: Application, _ metrics: WorkMetrics) -> Workers {
        let waker = JobWaker(database: application.database, logger: logger)
        let mailer = Mailer(transport: mailTransport(), domain: application.mailDomain, metrics: metrics.emails)
        return Workers(
            JobWorker(
                database: application.database, registry: Jobs.registry(application, mailer), queues: Jobs.queues, waker: waker,
                loops: loops, metrics: metrics.jobs, logger: logger),
            waker)
    }
}
