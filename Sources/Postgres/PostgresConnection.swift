import CLibpq
import DequeModule
import Reactor

/// One connection to a server in libpq's pipeline mode, isolated to one loop's thread.
///
/// The pool leases it to one batch or one transaction at a time. Its other files hold sending, receiving, cancelling,
/// transactions, and leaving the pipeline (COPY, migrations). Source: libpq, "Pipeline Mode".
actor PostgresConnection {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    let pool: Pool
    /// Valid while `isOpen`.
    let handle: OpaquePointer
    let limits: PoolLimits
    var isOpen = true
    var registration: Registration?
    var isFlushing = false

    var inFlight = Deque<InFlightBatch>()
    /// Batches that wait until cancellations have been delivered or the pipeline is entered again.
    var deferred: [Batch] = []
    var statements: StatementCache
    /// Statements evicted from the cache, to be deallocated with the next batch.
    var pendingDeallocations: [PreparedStatement] = []
    var mustDeallocateAll = false

    var transaction: OpenTransaction?
    /// Cancellation requests under way. Until they are delivered nothing new is sent, because they could hit it.
    var cancellations = 0
    var isReleasePending = false

    var isOutsidePipeline = false
    var socketWaiter: CheckedContinuation<Void, any Error>?
    var drainWaiter: CheckedContinuation<Void, any Error>?

    var lastProgress = ContinuousClock.now
    var watch: Timer?

    init(_ handle: ConnectionHandle, pool: Pool, limits: PoolLimits) {
        self.handle = handle.pointer
        self.pool = pool
        self.loop = pool.loop
        self.limits = limits
        statements = StatementCache(capacity: limits.preparedStatements)
    }

    /// Enters pipeline mode and registers the socket.
    func start() throws {
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw PostgresError.unavailable(errorMessage)
        }
        registration = try loop.register(PQsocket(handle), interest: .readable) { [weak self] readiness in
            self?.assumeIsolated { $0.socketIsReady(readiness) }
        }
    }

    /// Whether it may be leased again: no work of the previous lease remains.
    var isClean: Bool {
        isOpen && inFlight.isEmpty && deferred.isEmpty && transaction == nil && !isOutsidePipeline
            && PQtransactionStatus(handle) == PQTRANS_IDLE
    }

    /// libpq's last error, on one line.
    var errorMessage: String {
        String(cString: PQerrorMessage(handle)).split(separator: "\n").joined(separator: " ")
    }

    /// Returns the connection to the pool, at once or when the last cancellation has been delivered.
    func release() {
        if cancellations > 0 { return isReleasePending = true }
        pool.assumeIsolated { $0.release(self) }
    }

    /// Closes the connection; everything that waits for it fails with `message`. Idempotent.
    func close(_ message: String) {
        guard isOpen else { return }
        (isOpen, isFlushing) = (false, false)
        registration?.cancel()
        watch?.cancel()
        PQfinish(handle)
        pool.assumeIsolated { $0.remove(self) }
        let error = PostgresError.unavailable(message)
        for sent in inFlight { sent.batch.continuation?.resume(throwing: sent.error ?? error) }
        for batch in deferred { batch.continuation?.resume(throwing: error) }
        inFlight.removeAll()
        deferred.removeAll()
        transaction = nil
        socketWaiter?.resume(throwing: error)
        drainWaiter?.resume(throwing: error)
        (socketWaiter, drainWaiter) = (nil, nil)
    }
}

/// A PGconn moving from the thread that opened it to the loop that will own it; only one thread has it at a time.
struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}
