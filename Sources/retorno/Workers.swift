import App
import JobQueue
import Outbox
import Synchronization
import Web

/// Runs this process's job worker from `start` to `stop`.
final class Workers: Sendable {
    let waker: JobWaker
    private let worker: JobWorker
    private let mailer: Mailer
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(_ worker: JobWorker, _ waker: JobWaker, _ mailer: Mailer) {
        self.worker = worker
        self.waker = waker
        self.mailer = mailer
    }

    func start() {
        task.withLock { $0 = Task { await worker.run() } }
    }

    /// Stops claiming jobs and lets running ones finish for up to 25 s.
    func stop() async {
        guard task.withLock({ $0 }) != nil else { return }
        await worker.stop(within: .seconds(25))
        mailer.close()
    }
}

extension Program {
    /// Creates the workers without starting them.
    func workers(_ application: Application, _ metrics: WorkMetrics) -> Workers {
        let waker = JobWaker(database: application.database, logger: logger)
        let mailer = Mailer(transport: mailTransport(), domain: application.mailDomain, metrics: metrics.emails)
        return Workers(
            JobWorker(
                database: application.database, registry: Jobs.registry(application, mailer), queues: Jobs.queues, waker: waker,
                loops: loops, metrics: metrics.jobs, logger: logger),
            waker, mailer)
    }
}
