import App
import Foundation
import JobQueue
import Mail
import Outbox
import Postgres

/// The folder that the tests' e-mails are written to. Removed when the tests end.
package enum TestMail {
    package static let directory: URL = {
        atexit { try? FileManager.default.removeItem(at: TestMail.directory) }
        return FileManager.default.temporaryDirectory.appending(path: "retorno-tests-\(UUID().uuidString)")
    }()
}

extension TestWorld {
    /// Runs the jobs that are due, and those they enqueue, until none is left.
    package func runJobs() async throws {
        let mailer = Mailer(
            transport: .folder(MailFolder(directory: TestMail.directory)), domain: application.mailDomain, metrics: EmailMetrics())
        let worker = JobWorker(
            database: application.database, registry: Jobs.registry(application, mailer), queues: Jobs.queues,
            waker: JobWaker(database: application.database, logger: application.logger), loops: [database.loop],
            logger: application.logger)
        let running = Task { await worker.run() }
        let isDone: SQL = "SELECT NOT EXISTS (SELECT FROM jobs WHERE discarded_at IS NULL AND run_at <= now())"
        while try await database.owner.pipeline([:], isDone.value(Bool.self)) == false {
            try await Task.sleep(for: .milliseconds(5))
        }
        await worker.stop(within: .seconds(10))
        await running.value
    }
}
