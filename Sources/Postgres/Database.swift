import Logging
import Reactor

/// A PostgreSQL database with a pool of connections on each loop. From any task: a caller on a loop uses that loop's
/// connections, any other caller the first loop's.
package struct Database: Sendable {
    let pools: [Pool]

    /// Opens no connection yet: the first request does.
    ///
    /// - Parameters:
    ///   - url: a libpq URL, `postgresql://user@host/name`; it may name several hosts and target_session_attrs.
    ///   - loops: the loops of the connections; at least one.
    ///   - onConnect: statements that each new connection runs first, in one round trip.
    /// - Throws: `.unavailable` for a URL that cannot be parsed.
    package init(
        url: String, loops: [EventLoop], limits: PoolLimits = .init(), onConnect: [SQL] = [], logger: Logger
    ) throws {
        let connector = try Connector(url: url, limits: limits, onConnect: onConnect, logger: logger)
        precondition(!loops.isEmpty, "a database needs a loop")
        pools = loops.map { Pool(loop: $0, connector: connector) }
    }

    /// Closes all connections, leased ones when they are released. Later requests fail with `.unavailable`.
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
    /// - Throws: `PostgresError`; `CancellationError` when the task is cancelled, after asking the server to stop. An
    ///   answer that cannot be decoded (`one` without a row) throws **after** the commit: a write that must fail in this
    ///   case needs a guard, a constraint or `transaction`.
    package func pipeline<each Output>(
        _ variables: SessionVariables, guard check: SQL? = nil, _ queries: repeat Query<each Output>
    ) async throws -> (repeat each Output) {
        var statements = variables.preamble(check)
        let preambleCount = statements.count
        for query in repeat each queries { statements.append(query.sql) }
        var answers = try await send(statements, preambleCount).makeIterator()
        return try (repeat (each queries).decode(answers.take()))
    }

    /// The same for a single query.
    package func pipeline<Output>(
        _ variables: SessionVariables, guard check: SQL? = nil, _ query: Query<Output>
    ) async throws -> Output {
        let preamble = variables.preamble(check)
        var answers = try await send(preamble + [query.sql], preamble.count).makeIterator()
        return try query.decode(answers.take())
    }

    /// Sends a query whose answer decides whether the other answers may be used, together with the other queries: one
    /// round trip and one transaction. For speculative reads, such as a page with the session check in front.
    ///
    /// - Parameters:
    ///   - first: runs first, under `variables`.
    ///   - verify: receives the answer of `first` before any other answer is decoded. Its error is rethrown unchanged,
    ///     and the other answers are discarded.
    ///   - next: variables for the queries after `first`, in addition to `variables`.
    package func pipeline<First, each Output>(
        _ variables: SessionVariables, first: Query<First>, verify: (First) throws -> Void, then next: SessionVariables = .none,
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

    private func send(_ statements: [SQL], _ preambleCount: Int) async throws -> [ResultSet] {
        var attempt = 1
        while true {
            do {
                return try await pool.run(statements, preambleCount: preambleCount)
            } catch PostgresError.server(let error) where error.isRetryable && attempt < 5 {
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
    /// Runs one batch on the next free connection.
    nonisolated func run(_ statements: [SQL], preambleCount: Int) async throws -> [ResultSet] {
        let number = Batch.nextNumber()
        try statements.check()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                let batch = Batch(
                    number: number, statements: statements, preambleCount: preambleCount, end: .release,
                    continuation: continuation)
                loop.enter(self) { $0.request(number, .batch(batch)) }
                if Task.isCancelled { loop.enter(self) { $0.cancel(number) } }
            }
        } onCancel: {
            loop.enter(self) { $0.cancel(number) }
        }
    }
}

extension IndexingIterator<[ResultSet]> {
    /// The next answer; there are as many as queries.
    mutating func take() throws -> ResultSet {
        guard let answer = next() else { throw PostgresError.unavailable("an answer is missing") }
        return answer
    }
}

extension [SQL] {
    /// Throws when a statement has more parameters than the protocol's 16-bit count allows. Source: PostgreSQL, "Message
    /// Formats", Bind.
    func check() throws {
        for sql in self where sql.parameters.count > 65_535 {
            throw PostgresError.server(
                ServerError(sqlState: "54023", message: "\(sql.parameters.count) parameters in one statement"))
        }
    }
}
