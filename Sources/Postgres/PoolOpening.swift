import Reactor

extension Pool {
    /// Opens as many connections as there are demands without one, within the limit. After a failure it is
    /// one at a time, and not before the next try is due: a thousand who wait make one attempt.
    func openWhatIsMissing() {
        guard !isClosed else { return }
        var wanted = min(limits.connections - connections.count - opening, demands.count - opening)
        if let outage { wanted = outage.nextTry > .now ? 0 : min(wanted, 1 - opening) }
        if wanted <= 0 { return }
        for _ in 0..<wanted {
            opening += 1
            Task(executorPreference: loop) { await self.open() }
        }
    }

    private func open() async {
        do {
            let connection = Connection(try await connector.open(on: loop), pool: self, limits: limits)
            connections[ObjectIdentifier(connection)] = connection
            do {
                try await connection.prepareSession(connector.onConnect)
            } catch {
                await connection.close("\(error)")
                throw error
            }
            opening -= 1
            hasOpened(connection)
        } catch {
            opening -= 1
            couldNotOpen(error)
        }
        finishClosing()
    }

    private func hasOpened(_ connection: Connection) {
        if outage != nil {
            outage = nil
            connector.logger.notice("database reached again")
        }
        takeBack(connection)
        openWhatIsMissing()
    }

    private func couldNotOpen(_ error: any Error) {
        let words = (error as? PostgresError)?.words ?? "\(error)"
        if outage == nil { connector.logger.error("database unavailable", metadata: ["reason": "\(words)"]) }
        outage = Outage(words: words, nextTry: .now + .milliseconds(200))
        guard connections.isEmpty, opening == 0 else { return }
        refuseAll(words)
    }
}

extension Connection {
    /// What every session begins with.
    func prepareSession(_ statements: [SQL]) async throws {
        try start()
        if statements.isEmpty { return }
        _ = try await withCheckedThrowingContinuation { continuation in
            send(Trip(number: Trip.nextNumber(), statements: statements, continuation: continuation))
        }
    }
}

extension PostgresError {
    var words: String {
        if case .unavailable(let words) = self { words } else { description }
    }
}
