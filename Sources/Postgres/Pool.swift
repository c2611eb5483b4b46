import DequeModule
import Logging
import Reactor

/// The connections of one loop, leased to one request at a time, first come, first served.
///
/// Connections are opened on demand. While the server cannot be reached, requests fail at once, and one of them attempts
/// a new connection every 200 ms, so the pool recovers by itself.
actor Pool {
    nonisolated let loop: EventLoop
    nonisolated let limits: PoolLimits
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    let connector: Connector
    var connections: [ObjectIdentifier: PostgresConnection] = [:]
    var idle: [PostgresConnection] = []
    var requests = Deque<ConnectionRequest>()
    var opening = 0
    var outage: Outage?
    var isClosed = false
    /// See `PoolStatistics`.
    var roundTrips = 0
    var statements = 0
    var closeWaiters: [CheckedContinuation<Void, Never>] = []

    /// Present while the server cannot be reached.
    struct Outage {
        let message: String
        let nextAttempt: ContinuousClock.Instant
    }

    init(loop: EventLoop, connector: Connector) {
        self.loop = loop
        self.connector = connector
        limits = connector.limits
    }

    /// Serves a request from an idle connection, or queues it.
    func request(_ number: UInt64, _ purpose: ConnectionRequest.Purpose) {
        let request = ConnectionRequest(number: number, purpose: purpose)
        if isClosed { return request.refuse(PostgresError.unavailable("the database was closed")) }
        while requests.isEmpty, let connection = idle.popLast() {
            if connection.assumeIsolated({ $0.isAlive }) { return request.serve(with: connection) }
            connection.assumeIsolated { $0.close("the server closed the connection") }
        }
        if let outage, connections.isEmpty, opening == 0, outage.nextAttempt > .now {
            return request.refuse(PostgresError.unavailable(outage.message))
        }
        guard requests.count < limits.waiting
        else { return request.refuse(PostgresError.unavailable("\(requests.count) are waiting for a connection")) }
        requests.append(request)
        requests[requests.count - 1].timer = loop.schedule(after: limits.waitTime) { [weak self] in
            self?.assumeIsolated { $0.timeOut(number) }
        }
        openMissing()
    }

    /// Ends the lease of a connection and passes it to the request that has waited longest.
    func release(_ connection: PostgresConnection) {
        if isClosed || !connection.assumeIsolated({ $0.isClean }) {
            return connection.assumeIsolated { $0.close("the connection is not reusable") }
        }
        if let request = requests.popFirst() { return request.serve(with: connection) }
        idle.append(connection)
    }

    /// Removes a closed connection.
    func remove(_ connection: PostgresConnection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        idle.removeAll { $0 === connection }
        if !requests.isEmpty { openMissing() }
        if let outage, connections.isEmpty, opening == 0 { refuseAll(outage.message) }
        finishClosing()
    }

    /// Cancels a request, whether it waits or its batch is in flight.
    func cancel(_ number: UInt64) {
        if let index = requests.firstIndex(where: { $0.number == number }) {
            return requests.remove(at: index).refuse(CancellationError())
        }
        for connection in connections.values { connection.assumeIsolated { $0.cancel(number) } }
    }

    /// Prepares all statements anew on every connection: a plan no longer fits the schema.
    func schemaChanged() {
        for connection in connections.values { connection.assumeIsolated { $0.mustDeallocateAll = true } }
    }

    /// Refuses waiting requests, closes idle connections, and returns when the leased ones are released and closed.
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

    func refuseAll(_ message: String) {
        while let request = requests.popFirst() { request.refuse(PostgresError.unavailable(message)) }
    }

    private func timeOut(_ number: UInt64) {
        guard let index = requests.firstIndex(where: { $0.number == number }) else { return }
        let message = outage?.message ?? "no connection was free within \(limits.waitTime)"
        requests.remove(at: index).refuse(PostgresError.unavailable(message))
    }
}
