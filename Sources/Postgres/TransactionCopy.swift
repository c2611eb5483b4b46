extension Transaction {
    /// Sends rows by COPY … FROM STDIN. The socket sets the pace: `write` returns when the bytes have left. While
    /// rows may still come the server's statement_timeout is off: how long they take is the writer's affair.
    ///
    /// - Parameters:
    ///   - statement: the COPY in text format, without parameters.
    ///   - body: writes the rows. When it throws nothing of the COPY stays and the error is rethrown untouched.
    /// - Returns: how many rows were copied.
    package func copy(_ statement: SQL, _ body: (CopyWriter) async throws -> Void) async throws -> Int {
        precondition(statement.parameters.isEmpty, "COPY takes no parameters")
        let (timeout, _) = try await run(
            SQL("SELECT current_setting('statement_timeout')").value(String.self),
            SQL("SELECT set_config('statement_timeout', '0', true)").affected)
        let rows = try await stoppable {
            try await connection.sendOutsidePipeline(number, statement.text)
            try await start()
            do {
                try await body(CopyWriter(connection: connection, number: number))
            } catch {
                try? await connection.endCopy(number, because: "the rows could not be read")
                _ = try? await finish()
                throw error
            }
            try await connection.endCopy(number, because: nil)
            return try await finish()
        }
        _ = try await run(SQL("SELECT set_config('statement_timeout', \(timeout), true)").affected)
        return rows
    }

    /// Runs a text of several statements. It must leave the transaction open.
    func script(_ text: String) async throws {
        _ = try await send([])
        _ = try await stoppable {
            try await connection.sendOutsidePipeline(number, text)
            return try await finish()
        }
        guard await connection.isInTransaction
        else { throw PostgresError.server(ServerError(sqlState: "2D000", message: "the script ended its transaction")) }
    }

    /// When the task is cancelled, the server is asked to stop what it does outside the pipeline.
    private func stoppable<Output>(_ work: () async throws -> Output) async throws -> Output {
        let (connection, number) = (connection, number)
        return try await withTaskCancellationHandler {
            do {
                try Task.checkCancellation()
                return try await work()
            } catch PostgresError.server(let error) where error.sqlState == "57014" && Task.isCancelled {
                throw CancellationError()
            }
        } onCancel: {
            connection.loop.enter(connection) { $0.stopOutsidePipeline(number) }
        }
    }

    /// A COPY that the server accepts answers that it waits for data.
    private func start() async throws {
        do {
            let result = try await connection.nextResult(number)
            if result?.isCopy == true { return }
        } catch {
            _ = try? await finish()
            throw error
        }
        _ = try await finish()
        throw PostgresError.server(ServerError(sqlState: "42601", message: "this is no COPY … FROM STDIN"))
    }

    /// Hears everything up to the end, and then throws what went wrong first.
    private func finish() async throws -> Int {
        var rows = 0
        var failure: (any Error)?
        while true {
            do {
                guard let result = try await connection.nextResult(number) else { break }
                rows = result.affected
                if result.isCopy { try await connection.endCopy(number, because: "COPY is for Transaction.copy") }
            } catch {
                failure = failure ?? error
                if await !connection.isOpen { break }
            }
        }
        if let failure { throw failure }
        return rows
    }
}

/// Where the rows of a COPY go. From the task that was given it.
package struct CopyWriter: Sendable {
    let connection: Connection
    let number: UInt64

    /// Sends bytes in COPY's text format, cut anywhere; returns when the socket has taken them.
    ///
    /// - Throws: `PostgresError.unavailable` when the connection is lost, `CancellationError` when the task is
    ///   cancelled.
    package func write(_ bytes: [UInt8]) async throws {
        try Task.checkCancellation()
        if !bytes.isEmpty { try await connection.copy(number, bytes) }
    }

    /// Sends the rows collected in `rows`.
    package func write(_ rows: CopyRows) async throws { try await write(rows.bytes) }
}
