import Logging
import Reactor

/// A PostgreSQL database, with a pool of connections on each loop. From any task; a caller on a loop is served
/// by that loop's own connections, any other caller by the first loop's.
package struct Database: Sendable {
    let pools: [Pool]

    /// Opens nothing yet: the first demand does.
    ///
    /// - Parameters:
    ///   - url: as libpq takes it, `postgresql://user@host/name`; it may name several hosts and target_session_attrs.
    ///   - loops: where connections live; at least one.
    ///   - onConnect: statements every new connection begins with, in one trip.
    /// - Throws: `.unavailable` for a URL that cannot be read.
    package init(
        url: String, loops: [EventLoop], limits: PoolLimits = .init(), onConnect: [SQL] = [], logger: Logger
    ) throws {
        let connector = try Connector(url: url, limits: limits, onConnect: onConnect, logger: logger)
        precondition(!loops.isEmpty, "a database needs a loop to live on")
        pools = loops.map { Pool(loop: $0, connector: connector) }
    }

    /// Ends all connections: idle ones now, the others when they come back. Who asks later gets `.unavailable`.
    package func close() async {
        for pool in pools { await pool.close() }
    }

    /// Sends the queries together and waits for all answers: one round trip and one transaction, for reads and for
    /// writes. The variables are set first, then the guard runs, then the queries, then the server commits.
    ///
    /// When a statement fails, or a deferred constraint at the commit, nothing of the transaction remains and the
    /// first error is thrown. Serialization failures and deadlocks are retried, five attempts at most.
    ///
    /// - Parameter check: a statement that raises an error unless the queries may run; its rows are ignored.
    /// - Throws: `PostgresError`; `CancellationError` when the task is cancelled, whereupon the server is asked to
    ///   stop. An answer that cannot be decoded (`one` without a row) is thrown **after** the commit: a write that
    ///   must fail then needs a guard, a constraint or `transaction`.
    package func pipeline<each Output>(
        _ variables: Settings, guard check: SQL? = nil, _ queries: repeat Query<each Output>
    ) async throws -> (repeat each Output) {
        var statements = variables.preamble(check)
        let preambleCount = statements.count
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await send(statements, preambleCount).makeIterator()
        return try (repeat (each queries).decode(answers.take()))
    }

    /// The same for a single query.
    package func pipeline<Output>(
        _ variables: Settings, guard check: SQL? = nil, _ query: Query<Output>
    ) async throws -> Output {
        let preamble = variables.preamble(check)
        var answers = try await send(preamble + [query.sql], preamble.count).makeIterator()
        return try query.decode(answers.take())
    }

    /// Sends a query whose answer decides whether the others may be used, together with the others: one round trip
    /// and one transaction. For reads that speculate, such as a page with the session check in front.
    ///
    /// - Parameters:
    ///   - first: runs first, under `variables`.
    ///   - verify: gets the answer of `first` before any other answer is decoded. What it throws is rethrown
    ///     untouched, and the other answers are dropped.
    ///   - next: variables for the queries after `first`, set on top of `variables`.
    package func pipeline<First, each Output>(
        _ variables: Settings, first: Query<First>, verify: (First) throws -> Void, then next: Settings = .none,
        _ queries: repeat Query<each Output>
    ) async throws -> (First, (repeat each Output)) {
        var statements = variables.preamble()
        let preambleCount = statements.count
        statements.append(first.sql)
        statements += next.preamble()
        let skipped = statements.count - preambleCount - 1
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await send(statements, preambleCount).makeIterator()
        let answer = try first.decode(answers.take())
        try verify(answer)
        for _ in 0..<skipped { _ = try answers.take() }
        return (answer, try (repeat (each queries).decode(answers.take())))
    }

    private func send(_ statements: [SQL], _ hidden: Int) async throws -> [ResultSet] {
        var attempt = 1
        while true {
            do {
                return try await pool.run(statements, hidden: hidden)
            } catch PostgresError.server(let error) where error.isWorthAnotherTry && attempt < 5 {
                try await Backoff.pause(after: attempt)
                attempt += 1
            }
        }
    }

    var pool: Pool {
        if pools.count > 1, let loop = EventLoop.current, let own = pools.first(where: { $0.loop === loop }) {
            return own
        }
        return pools[0]
    }
}

extension Pool {
    /// Runs one trip on whichever connection is free.
    nonisolated func run(_ statements: [SQL], hidden: Int) async throws -> [ResultSet] {
        let number = Trip.nextNumber()
        try statements.check()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let trip = Trip(
                    number: number, statements: statements, hidden: hidden, end: .release, continuation: continuation)
                loop.enter(self) { $0.ask(number, .trip(trip)) }
                if Task.isCancelled { loop.enter(self) { $0.cancel(number) } }
            }
        } onCancel: {
            loop.enter(self) { $0.cancel(number) }
        }
    }
}

extension IndexingIterator<[ResultSet]> {
    /// As many answers came as there were questions.
    mutating func take() throws -> ResultSet {
        guard let answer = next() else { throw PostgresError.unavailable("an answer is missing") }
        return answer
    }
}

extension [SQL] {
    /// The protocol counts parameters in 16 bits. Source: PostgreSQL, "Message Formats", Bind.
    func check() throws {
        for sql in self where sql.parameters.count > 65_535 {
            throw PostgresError.server(
                ServerError(sqlState: "54023", message: "\(sql.parameters.count) parameters in one statement"))
        }
    }
}
