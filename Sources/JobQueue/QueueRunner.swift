import Logging
import Postgres
import Reactor

/// The slots of one queue in this process: claims as many jobs as there are free slots and starts them. On its loop's thread.
///
/// A job that turns slow, because it waits for a server that is silent, leaves its slot to others (`QueueLimits.slow`).
actor QueueRunner {
    private nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    private let queue: QueueName
    private let limits: QueueLimits
    private let environment: WorkerEnvironment
    private let kinds: [JobKind]
    private var running: [JobID: RunningJob] = [:]
    private var cursor = -1
    private var reportedKinds: Set<JobKind> = []
    private(set) var isStopping = false
    private var nextLoop = 0

    private struct RunningJob {
        let tenant: Int
        /// When it leaves its slot, if the limits allow.
        let slowAt = ContinuousClock.now + QueueLimits.slowAfter
    }

    private var isWoken = false
    private var waiter: CheckedContinuation<Void, Never>?
    private var timer: Timer?
    private var drained: CheckedContinuation<Void, Never>?

    init(_ queue: QueueName, _ limits: QueueLimits, loop: EventLoop, environment: WorkerEnvironment) {
        self.queue = queue
        self.limits = limits
        self.loop = loop
        self.environment = environment
        kinds = environment.registry.kinds(in: queue)
    }

    /// Claims and starts jobs until `stop`, then returns when what was begun has ended.
    func run() async {
        while !isStopping {
            let found: Bool
            do {
                found = try await fillSlots()
            } catch {
                environment.logger.warning("no job claimed", metadata: ["queue": "\(queue)", "error": "\(error)"])
                found = false
            }
            if !found { await rest(min(environment.settings.pollInterval, timeUntilSlow ?? .seconds(3_600))) }
        }
        if !running.isEmpty { await withCheckedContinuation { drained = $0 } }
    }

    /// Has the queue looked at now. From any thread.
    nonisolated func wake() { loop.enter(self) { $0.resume() } }

    /// Claims no more. From any thread.
    nonisolated func stop() {
        loop.enter(self) {
            $0.isStopping = true
            $0.resume()
        }
    }

    /// Goes around the ring of tenants once, or until something was claimed.
    ///
    /// - Returns: whether to look again at once.
    private func fillSlots() async throws -> Bool {
        let start = cursor
        var hasWrapped = false
        var contentions = 0
        while !isStopping {
            isWoken = false
            let occupied = occupiedSlots
            let free = min(limits.concurrency - occupied.values.reduce(0, +), ClaimRequest.maxSlots)
            if free <= 0 { return false }
            let claim = try await claim(free, occupied)
            if !claim.jobs.isEmpty { return claim.isContended || claim.jobs.count == free || claim.isCutShort }
            if claim.isContended {
                contentions += 1
                if contentions == 3 { return false }  // whoever has locked the rows may keep them for long
                continue
            }
            hasWrapped = hasWrapped || claim.hasWrapped
            if !claim.isCutShort || (hasWrapped && cursor >= start) { return false }
        }
        return false
    }

    /// By tenant. Slow jobs occupy none, as far as the limits allow.
    private var occupiedSlots: [Int: Int] {
        let now = ContinuousClock.now
        var occupied: [Int: Int] = [:], slow: [Int: Int] = [:]
        var left = limits.slow
        for job in running.values {
            if job.slowAt <= now, left > 0, slow[job.tenant, default: 0] < limits.slowPerTenant {
                slow[job.tenant, default: 0] += 1
                left -= 1
            } else {
                occupied[job.tenant, default: 0] += 1
            }
        }
        return occupied
    }

    /// Nil when no running job will leave its slot before it ends.
    private var timeUntilSlow: Duration? {
        if limits.slow == 0 { return nil }
        let now = ContinuousClock.now
        return running.values.map(\.slowAt).filter { $0 > now }.min().map { now.duration(to: $0) }
    }

    private func claim(_ free: Int, _ occupied: [Int: Int]) async throws -> Claim {
        let request = ClaimRequest(
            queue: queue, kinds: kinds, slots: free, perTenant: limits.perTenant, running: occupied, after: cursor,
            worker: environment.worker, lease: environment.settings.lease)
        let now = ContinuousClock.now
        let claim = Claim(try await environment.database.pipeline(.queue, ClaimQueries.claim(request)), request)
        cursor = claim.cursor
        report(claim.unknownKinds)
        let leases = claim.jobs.map {
            Lease($0, worker: environment.worker, duration: environment.settings.lease, claimedAt: now, database: environment.database)
        }
        if isStopping {
            try await environment.release(leases)
        } else {
            for (job, lease) in zip(claim.jobs, leases) { start(job, lease) }
        }
        return claim
    }

    private func start(_ job: ClaimedJob, _ lease: Lease) {
        guard let registered = environment.registry.jobs[job.kind] else { return }  // only known kinds are claimed
        let attempt = RunJob(
            job: job, registered: registered, lease: lease, leases: environment.leases, database: environment.database,
            waker: environment.waker, metrics: environment.metrics, logger: environment.logger)
        nextLoop = (nextLoop + 1) % environment.loops.count
        running[lease.id] = RunningJob(tenant: job.tenant)
        _ = Task(executorPreference: environment.loops[nextLoop]) {
            await attempt.run()
            await self.ended(lease.id)
        }
    }

    private func ended(_ job: JobID) {
        running[job] = nil
        resume()
        if running.isEmpty {
            drained?.resume()
            drained = nil
        }
    }

    /// A newer version of the program enqueued them; this one leaves them for it.
    private func report(_ kinds: [JobKind]) {
        for kind in kinds where reportedKinds.insert(kind).inserted {
            environment.logger.warning("jobs of an unknown kind are left waiting", metadata: ["queue": "\(queue)", "kind": "\(kind)"])
        }
    }

    // MARK: Waiting

    private func rest(_ time: Duration) async {
        if isWoken || isStopping { return }
        await withCheckedContinuation { continuation in
            waiter = continuation
            timer = loop.schedule(after: time) { [weak self] in
                self?.assumeIsolated { $0.resume() }
            }
        }
    }

    private func resume() {
        isWoken = true
        timer?.cancel()
        timer = nil
        waiter?.resume()
        waiter = nil
    }
}
