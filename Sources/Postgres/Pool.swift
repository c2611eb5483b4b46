import DequeModule
import Logging
import Reactor

/// The connections of one loop, lent to one demand at a time, in the order of asking.
///
/// They are opened on demand. While the server cannot be reached, demands are refused at once, and only now and then
/// one of them tries again; that is how it heals by itself.
actor Pool {
    nonisolated let loop: EventLoop
    nonisolated let limits: PoolLimits
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    let connector: Connector
    var connections: [ObjectIdentifier: Connection] = [:]
    var idle: [Connection] = []
    var demands = Deque<Demand>()
    var opening = 0
    var outage: Outage?
    var isClosed = false
    /// What went through it; see `PoolStatistics`.
    var trips = 0
    var statements = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []

    /// Since the server could not be reached.
    struct Outage {
        let words: String
        let nextTry: ContinuousClock.Instant
    }

    init(loop: EventLoop, connector: Connector) {
        self.loop = loop
        self.connector = connector
        limits = connector.limits
    }

    /// Serves a demand now, or lets it wait its turn.
    func ask(_ number: UInt64, _ purpose: Demand.Purpose) {
        let demand = Demand(number: number, purpose: purpose)
        if isClosed { return demand.refuse(PostgresError.unavailable("the database was closed")) }
        while demands.isEmpty, let connection = idle.popLast() {
            if connection.assumeIsolated({ $0.isAlive }) { return demand.take(connection) }
            connection.assumeIsolated { $0.close("the server had gone") }
        }
        if let outage, connections.isEmpty, opening == 0, outage.nextTry > .now {
            return demand.refuse(PostgresError.unavailable(outage.words))
        }
        guard demands.count < limits.waiting
        else { return demand.refuse(PostgresError.unavailable("\(demands.count) are waiting for a connection")) }
        demands.append(demand)
        demands[demands.count - 1].timer = loop.schedule(after: limits.waitTime) { [weak self] in
            self?.assumeIsolated { $0.giveUp(number) }
        }
        openWhatIsMissing()
    }

    /// Takes a connection back from who had it, and lends it to who waits longest.
    func takeBack(_ connection: Connection) {
        if isClosed || !connection.assumeIsolated({ $0.isClean }) {
            return connection.assumeIsolated { $0.close("the connection was not usable any more") }
        }
        if let demand = demands.popFirst() { return demand.take(connection) }
        idle.append(connection)
    }

    /// A connection has ended.
    func forget(_ connection: Connection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        idle.removeAll { $0 === connection }
        if !demands.isEmpty { openWhatIsMissing() }
        if let outage, connections.isEmpty, opening == 0 { refuseAll(outage.words) }
        finishClosing()
    }

    /// The caller's task was cancelled, wherever its demand is by now.
    func cancel(_ number: UInt64) {
        if let index = demands.firstIndex(where: { $0.number == number }) {
            return demands.remove(at: index).refuse(CancellationError())
        }
        for connection in connections.values { connection.assumeIsolated { $0.cancel(number) } }
    }

    /// A prepared statement no longer fits: on every connection they are prepared anew.
    func schemaChanged() {
        for connection in connections.values { connection.assumeIsolated { $0.mustDeallocateAll = true } }
    }

    /// Refuses who waits, ends what is idle, and returns when what is lent has come back and ended too.
    func close() async {
        await withCheckedContinuation {
            closeWaiters.append($0); stop()
        }
    }

    private func stop() {
        isClosed = true
        refuseAll("the database was closed")
        while let connection = idle.popLast() { connection.assumeIsolated { $0.close("the database was closed") } }
        finishClosing()
    }

    func finishClosing() {
        guard isClosed, connections.isEmpty, opening == 0 else { return }
        for waiter in closeWaiters { waiter.resume() }
        closeWaiters.removeAll()
    }

    func refuseAll(_ words: String) {
        while let demand = demands.popFirst() { demand.refuse(PostgresError.unavailable(words)) }
    }

    private func giveUp(_ number: UInt64) {
        guard let index = demands.firstIndex(where: { $0.number == number }) else { return }
        let words = outage?.words ?? "no connection was free within \(limits.waitTime)"
        demands.remove(at: index).refuse(PostgresError.unavailable(words))
    }
}
