import Foundation
import Logging
import Postgres
import Reactor
import Web

/// What a job leaves to be done in the transaction that holds it.
package enum JobOutcome: Sendable {
    case done
    case finish(@Sendable (Transaction) async throws -> Void)
    case retry(String, @Sendable (Transaction) async throws -> Void)
}

/// Takes jobs one after the other. Any number of workers may run, in any number of processes.
package struct JobWorker: Sendable {
    package let application: Application
    package let outbox: Outbox

    package init(application: Application, outbox: Outbox) {
        self.application = application
        self.outbox = outbox
    }

    package var database: Database { application.database }
    package var logger: Logger { application.logger }
    package var metrics: Metrics { application.metrics }
    package var mailDomain: String { application.mailDomain }

    private static let rest = Duration.milliseconds(500)
    private static let lastAttempt = 25

    /// Works until the task is cancelled; a job that has begun is finished first. A database that is away is waited for.
    package func run() async {
        while !Task.isCancelled {
            do {
                // A task of its own, so that cancelling this one never stops a job half-way.
                if try await Task(executorPreference: EventLoop.current, operation: { try await workOne() }).value { continue }
            } catch {
                logger.warning("no job taken", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: Self.rest)
        }
    }

    /// False when nothing is due.
    package func workOne() async throws -> Bool {
        try await database.transaction(.task(.work)) { tx in
            guard let job = try await tx.run(JobQueries.next) else { return false }
            _ = try await tx.run(JobQueries.enter(tenant: job.tenant))
            do {
                try await settle(job, try await perform(job), tx)
            } catch let error as PostgresError {
                throw error
            } catch {
                try await fail(job, "\(error)", tx)
            }
            return true
        }
    }

    private func perform(_ job: Job) async throws -> JobOutcome {
        switch job.kind {
        case "sendEmail": try await SendEmail(id: job.subject, tenant: job.tenant).run(self)
        case "notifyFollowers": try await NotifyFollowers(event: job.subject, tenant: job.tenant).run(self)
        default: throw UnknownJob(kind: job.kind)
        }
    }

    private func settle(_ job: Job, _ outcome: JobOutcome, _ tx: Transaction) async throws {
        switch outcome {
        case .done: break
        case .finish(let write): try await write(tx)
        case .retry(let error, let write):
            try await write(tx)
            return try await fail(job, error, tx)
        }
        metrics.worked(job.kind, .done)
        _ = try await tx.run(JobQueries.remove(job))
    }

    private func fail(_ job: Job, _ error: String, _ tx: Transaction) async throws {
        let isLast = job.attempts + 1 >= Self.lastAttempt
        if isLast { logger.error("job died", metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "error": "\(error)"]) }
        metrics.worked(job.kind, isLast ? .died : .retried)
        _ = try await tx.run(
            isLast
                ? JobQueries.bury(job, error: error)
                : JobQueries.postpone(job, by: JobBackoff.delay(after: job.attempts), error: error))
    }
}

/// 2 s, 4 s, 8 s … at most 4 hours: twenty tries take about two days.
package enum JobBackoff {
    package static func delay(after attempts: Int) -> Double { min(14_400, Double(2 << min(attempts, 20))) }
}

private struct UnknownJob: Error, CustomStringConvertible {
    package let kind: String
    package var description: String { "no job of the kind \(kind) is known here" }
}
