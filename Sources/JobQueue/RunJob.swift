import Foundation
import Logging
import Postgres
import Reactor

/// One attempt at one job: runs its handler and writes how it ended.
struct RunJob: Sendable {
    let job: ClaimedJob
    let registered: RegisteredJob
    let lease: Lease
    let leases: HeldLeases
    let database: Database
    let waker: JobWaker
    let metrics: JobMetrics
    let logger: Logger

    private var policy: RetryPolicy { registered.description.retryPolicy }
    private var isLastAttempt: Bool { job.countedAttempt >= policy.maxAttempts }

    func run() async {
        let work = JobMetrics.Work(queue: registered.description.queue, kind: job.kind)
        metrics.began(work, waited: Date().timeIntervalSince(job.runAt))
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = await perform()
        let took = clock.now - start
        let end = await waker.collect { await write(outcome) }
        metrics.ended(work, end, took: took)
        log(end, outcome)
    }

    /// The handler has a task of its own, so that it can be cancelled and its end written all the same.
    private func perform() async -> JobOutcome {
        if job.countedAttempt > policy.maxAttempts {
            return .discard(error: "the worker of the last attempt died or lost its lease")
        }
        let context = JobContext(
            tenant: job.tenant, attempt: job.countedAttempt, isLastAttempt: isLastAttempt, runAt: job.runAt, lease: lease,
            database: database, logger: logger)
        let handler = Task(executorPreference: EventLoop.current) {
            try await waker.collect { try await registered.run(job.payload, context) }
        }
        leases.insert(lease, timeLimit: registered.timeLimit) { handler.cancel() }
        defer { leases.remove(lease) }
        do {
            return try await handler.value
        } catch is CancellationError {
            return .retry(error: "stopped before its end")
        } catch {
            return .retry(error: "\(error)")
        }
    }

    /// What cannot be written because the database is away is tried again for as long as the lease is held: a commit whose answer
    /// was lost has deleted the row or moved the attempt on, and is then found as a lost lease.
    private func write(_ outcome: JobOutcome) async -> JobEnd {
        while true {
            do {
                return try await commit(outcome)
            } catch is LostLease {
                return .leaseLost
            } catch PostgresError.unavailable(let reason) where lease.isHeld {
                logger.warning("job's end not written yet", metadata: metadata(["error": "\(reason)"]))
                try? await Task.sleep(for: .milliseconds(250))
            } catch let error as PostgresError where error.isUnavailable {
                return .unwritten
            } catch {
                return await writeFailure("\(error)")
            }
        }
    }

    private func commit(_ outcome: JobOutcome) async throws -> JobEnd {
        switch outcome {
        case .done:
            guard try await database.pipeline(.job(tenant: job.tenant), LeaseQueries.finish(lease)) == 1 else { throw LostLease() }
            return .done
        case .finish(let write):
            try await commit(LeaseQueries.finish(lease), write)
            return .done
        case .discard(let error, let write):
            try await commit(LeaseQueries.discard(lease, error: error), write)
            return .discarded
        case .retry(let error, _, let write) where isLastAttempt:
            try await commit(LeaseQueries.discard(lease, error: error), write)
            return .discarded
        case .retry(let error, let delay, let write):
            let delay = delay ?? policy.delay(afterAttempt: job.countedAttempt)
            try await commit(LeaseQueries.retry(lease, after: delay, error: error), write)
            return .retried
        }
    }

    /// The job's row comes first: it is locked from then on, so the lease cannot be lost before the commit.
    private func commit(_ end: Query<Int>, _ write: JobOutcome.Write?) async throws {
        try await database.transaction(.job(tenant: job.tenant)) { tx in
            guard try await tx.run(end) == 1 else { throw LostLease() }
            try await write?(tx)
        }
    }

    /// The effects could not be written: nothing of them stays, and the attempt has failed.
    private func writeFailure(_ error: String) async -> JobEnd {
        do {
            return try await commit(.retry(error: error))
        } catch is LostLease {
            return .leaseLost
        } catch {
            return .unwritten
        }
    }

    private func log(_ end: JobEnd, _ outcome: JobOutcome) {
        let error = outcome.error.map { ["error": "\($0)"] as Logger.Metadata } ?? [:]
        switch end {
        case .done: logger.debug("job done", metadata: metadata([:]))
        case .retried: logger.info("job to be retried", metadata: metadata(error))
        case .discarded: logger.error("job discarded", metadata: metadata(error))
        case .leaseLost: logger.warning("job's end not written: its lease was lost", metadata: metadata(error))
        case .unwritten: logger.error("job's end not written: the database was away", metadata: metadata(error))
        }
    }

    private func metadata(_ more: Logger.Metadata) -> Logger.Metadata {
        let own: Logger.Metadata = [
            "kind": "\(job.kind)", "job": "\(job.id)", "tenant": "\(job.tenant)", "attempt": "\(job.countedAttempt)",
        ]
        return own.merging(more) { $1 }
    }
}

/// The job was taken over or discarded: nothing of this attempt is written.
struct LostLease: Error {}

extension JobOutcome {
    var error: String? {
        switch self {
        case .done, .finish: nil
        case .retry(let error, _, _), .discard(let error, _): error
        }
    }
}

extension PostgresError {
    var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}
