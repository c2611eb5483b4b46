import Reactor

extension Pool {
    /// Opens a connection for each waiting request, within the limit. During an outage it opens one at a time, and not
    /// before the next attempt is due: a thousand waiting requests make one attempt.
    func openMissing() {
        guard !isClosed else { return }
        var wanted = min(limits.connections - connections.count - opening, requests.count - opening)
        if let outage { wanted = outage.nextAttempt > .now ? 0 : min(wanted, 1 - opening) }
        if wanted <= 0 { return }
        for _ in 0..<wanted {
            opening += 1
            Task(executorPreference: loop) { await self.open() }
        }
    }

    private func open() async {
        do {
            let connection = PostgresConnection(try await connector.open(on: loop), pool: self, limits: limits)
            connections[ObjectIdentifier(connection)] = connection
            do {
                try await connection.prepareSession(connector.onConnect)
            } catch {
                await connection.close("\(error)")
                throw error
            }
            opening -= 1
            didOpen(connection)
        } catch {
            opening -= 1
            didFailToOpen(error)
        }
        finishClosing()
    }

    private func didOpen(_ connection: PostgresConnection) {
        if outage != nil {
            outage = nil
            connector.logger.notice("database available again")
        }
        release(connection)
        openMissing()
    }

    private func didFailToOpen(_ error: any Error) {
        let message = (error as? PostgresError)?.message ?? "\(error)"
        if outage == nil { connector.logger.error("database unavailable", metadata: ["reason": "\(message)"]) }
        outage = Outage(message: message, nextAttempt: .now + .milliseconds(200))
        guard connections.isEmpty, opening == 0 else { return }
        refuseAll(message)
    }
}

extension PostgresConnection {
    /// Starts the pipeline and runs the statements of every new session in one round trip.
    func prepareSession(_ statements: [SQL]) async throws {
        try start()
        if statements.isEmpty { return }
        _ = try await withCheckedThrowingContinuation { continuation in
            send(Batch(number: Batch.nextNumber(), statements: statements, continuation: continuation))
        }
    }
}

extension PostgresError {
    var message: String {
        if case .unavailable(let message) = self { message } else { description }
    }
}
