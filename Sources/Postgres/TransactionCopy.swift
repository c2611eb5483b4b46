extension Transaction {
    /// Sends rows by COPY … FROM STDIN with backpressure: `write` returns when the bytes are in the socket. The server's
    /// statement_timeout is off during the COPY, because the writer decides how long it takes.
    ///
    /// - Parameters:
    ///   - statement: the COPY in text format, without parameters.
    ///   - body: writes the rows. When it throws, none of the rows remain and the error is rethrown unchanged.
    /// - Returns: the number of rows copied.
    package func copy(_ statement: SQL, _ body: (CopyWriter) async throws -> Void) async throws -> Int {
        precondition(statement.parameters.isEmpty, "COPY takes no parameters")
        let (timeout, _) = try await run(
            SQL("SELECT current_setting('statement_timeout')").value(String.self),
            SQL("SELECT set_config('statement_timeout', '0', true)").affected)
        let rows = try await cancellable {
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

    /// Runs several statements in one text, which must leave the transaction open.
    func script(_ text: String) async throws {
        _ = try await send([])
        _ = try await cancellable {
            try await connection.sendOutsidePipeline(number, text)
            return try await finish()
        }
        guard await connection.isInTransaction
        else { throw PostgresError.server(ServerError(sqlState: "2D000", message: "the script ended its transaction")) }
    }

    /// Runs work outside the pipeline; when the task is cancelled, asks the server to stop it.
    private func cancellable<Output>(_ work: () async throws -> Output) async throws -> Output {
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

    /// Waits until the server accepts the COPY and expects data.
    private func start() async throws {
        do {
            let result = try await connection.nextResult(number)
            if result?.isCopy == true { return }
        } catch {
            _ = try? await finish()
            throw error
        }
        _ = try await finish()
        throw PostgresError.server(ServerError(sqlState: "42601", message: "not a COPY … FROM STDIN"))
    }

    /// Reads all results to the end, then throws the first error.
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

/// Writes the rows of a COPY. From the task that received it only.
package struct CopyWriter: Sendable {
    let connection: PostgresConnection
    let number: UInt64

    /// Sends bytes in COPY's text format, split anywhere; returns when they are in the socket.
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
