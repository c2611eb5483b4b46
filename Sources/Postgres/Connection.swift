import CLibpq
import DequeModule
import Reactor

/// One connection to a server, in libpq's pipeline mode, living on one loop's thread.
///
/// The pool lends it to one trip or one transaction at a time. What happens on it is told by its other files:
/// sending, receiving, cancelling, transactions, and leaving the pipeline (COPY, migrations). Source: libpq,
/// "Pipeline Mode".
actor Connection {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    let pool: Pool
    /// Valid while `isOpen`.
    let handle: OpaquePointer
    let limits: PoolLimits
    var isOpen = true
    var registration: Registration?
    var isFlushing = false

    var flights = Deque<Flight>()
    /// Trips that wait until a cancellation has been delivered or the pipeline is entered again.
    var held: [Trip] = []
    var statements: StatementCache
    /// Statements that left the cache and could not be deallocated yet.
    var doomed: [Prepared] = []
    var mustDeallocateAll = false

    var transaction: OpenTransaction?
    /// Cancellations under way; until they are delivered, nothing new is sent that they could hit.
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

    /// Enters the pipeline and begins to listen to the socket.
    func start() throws {
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw PostgresError.unavailable(lastWords)
        }
        registration = try loop.register(PQsocket(handle), interest: .readable) { [weak self] readiness in
            self?.assumeIsolated { $0.socketIsReady(readiness) }
        }
    }

    /// Whether it may be lent: nothing is left over from who had it before.
    var isClean: Bool {
        isOpen && flights.isEmpty && held.isEmpty && transaction == nil && !isOutsidePipeline
            && PQtransactionStatus(handle) == PQTRANS_IDLE
    }

    /// What libpq says went wrong last.
    var lastWords: String {
        String(cString: PQerrorMessage(handle)).split(separator: "\n").joined(separator: " ")
    }

    /// Gives the connection back to the pool, at once or when the last cancellation has been delivered.
    func release() {
        if cancellations > 0 { return isReleasePending = true }
        pool.assumeIsolated { $0.takeBack(self) }
    }

    /// Ends the connection; who waits for it hears `words`. Doing it twice is doing it once.
    func close(_ words: String) {
        guard isOpen else { return }
        (isOpen, isFlushing) = (false, false)
        registration?.cancel()
        watch?.cancel()
        PQfinish(handle)
        pool.assumeIsolated { $0.forget(self) }
        let error = PostgresError.unavailable(words)
        for flight in flights { flight.trip.continuation?.resume(throwing: flight.error ?? error) }
        for trip in held { trip.continuation?.resume(throwing: error) }
        flights.removeAll()
        held.removeAll()
        transaction = nil
        socketWaiter?.resume(throwing: error)
        drainWaiter?.resume(throwing: error)
        (socketWaiter, drainWaiter) = (nil, nil)
    }
}

/// A PGconn on its way from the thread that opened it to the loop that will own it; one thread has it at a time.
struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}
