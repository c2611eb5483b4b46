import Logging
import Postgres
import Synchronization

/// The leases of a worker whose handlers run: renews them, and cancels the handler of one that is lost or has taken too long.
final class HeldLeases: Sendable {
    private let database: Database
    private let worker: String
    private let duration: Duration
    private let logger: Logger
    private let held = Mutex<[JobID: Entry]>([:])

    private struct Entry {
        let lease: Lease
        let deadline: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    init(database: Database, worker: String, duration: Duration, logger: Logger) {
        self.database = database
        self.worker = worker
        self.duration = duration
        self.logger = logger
    }

    /// - Parameter timeLimit: from now; later the lease is not renewed any more.
    func insert(_ lease: Lease, timeLimit: Duration, cancel: @escaping @Sendable () -> Void) {
        held.withLock { $0[lease.id] = Entry(lease: lease, deadline: .now + timeLimit, cancel: cancel) }
    }

    /// The handler has ended.
    func remove(_ lease: Lease) { held.withLock { $0[lease.id] = nil } }

    func cancelAll() {
        for entry in held.withLock({ $0.values.map(\.self) }) { entry.cancel() }
    }

    /// Renews every third of a lease until the task is cancelled.
    func keep() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: duration / 3)
            if Task.isCancelled { return }
            do { try await renew() } catch { logger.warning("leases not renewed", metadata: ["error": "\(error)"]) }
        }
    }

    func renew() async throws {
        let now = ContinuousClock.now
        let all = held.withLock { $0.values.map(\.self) }
        for entry in all where entry.deadline <= now {
            logger.error("job exceeds its time limit", metadata: ["job": "\(entry.lease.job)", "tenant": "\(entry.lease.tenant)"])
            remove(entry.lease)
            entry.cancel()
        }
        let leases = all.filter { $0.deadline > now }.map(\.lease)
        if leases.isEmpty { return }
        let renewed = Set(try await database.pipeline(.queue, LeaseQueries.renew(leases, worker: worker, for: duration)))
        for lease in leases where renewed.contains(lease.id) { lease.extend(from: now) }
        try await dropLost(leases.filter { !renewed.contains($0.id) })
    }

    private func dropLost(_ leases: [Lease]) async throws {
        if leases.isEmpty { return }
        let stillHeld = Set(try await database.pipeline(.queue, LeaseQueries.held(leases, worker: worker)))
        for lease in leases where !stillHeld.contains(lease.id) {
            guard let entry = held.withLock({ $0.removeValue(forKey: lease.id) }) else { continue }  // it has ended meanwhile
            logger.warning("lease lost", metadata: ["job": "\(lease.job)", "tenant": "\(lease.tenant)"])
            lease.lose()
            entry.cancel()
        }
    }
}

extension Lease {
    var id: JobID { JobID(tenant: tenant, id: job) }
}
