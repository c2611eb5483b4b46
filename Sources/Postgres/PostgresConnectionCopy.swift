import CLibpq

/// COPY and scripts of several statements cannot run in a pipeline: the connection leaves pipeline mode for them, inside
/// its transaction, and enters it again. Source: libpq, "Pipeline Mode" and "Functions Associated with the COPY Command".
extension PostgresConnection {
    /// Runs `text` outside the pipeline, to its end or to the point where a COPY expects data.
    func sendOutsidePipeline(_ number: UInt64, _ text: String) async throws {
        try await emptyPipeline()
        try check(number)
        guard !isOutsidePipeline else { throw PostgresError.unavailable("a COPY is in progress") }
        while let rest = PQgetResult(handle) { PQclear(rest) }
        guard PQexitPipelineMode(handle) == 1, PQsendQuery(handle, text) == 1 else {
            let message = errorMessage
            close(message)
            throw PostgresError.unavailable(message)
        }
        isOutsidePipeline = true
        lastProgress = .now
        watchProgress()
        try await drain()
    }

    /// Queues bytes of a COPY and returns when they are written to the socket.
    func copy(_ number: UInt64, _ bytes: [UInt8]) async throws {
        try check(number)
        let taken = bytes.withUnsafeBytes { bytes in
            PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard taken == 1 else { throw PostgresError.unavailable(errorMessage) }
        try await drain()
    }

    /// Ends a COPY. With a reason it fails, and none of its rows remain.
    func endCopy(_ number: UInt64, because reason: String?) async throws {
        try check(number)
        guard PQputCopyEnd(handle, reason) == 1 else {
            let message = errorMessage
            close(message)
            throw PostgresError.unavailable(message)
        }
        try await drain()
    }

    /// Waits for the next result outside the pipeline; nil means the end, and that pipeline mode is entered again.
    func nextResult(_ number: UInt64) async throws -> ResultSet? {
        try check(number)
        while isOpen, PQisBusy(handle) == 1 { try await result() }
        try check(number)
        guard let result = PQgetResult(handle) else {
            try enterPipeline()
            return nil
        }
        switch PQresultStatus(result) {
        case PGRES_FATAL_ERROR: break
        case PGRES_COPY_OUT, PGRES_COPY_BOTH:
            PQclear(result)
            close("COPY … TO STDOUT is not supported")
            throw PostgresError.server(ServerError(sqlState: "0A000", message: "COPY … TO STDOUT is not supported"))
        default: return ResultSet(result)
        }
        let error = ServerError(result).map(PostgresError.server) ?? .unavailable(errorMessage)
        PQclear(result)
        transaction?.lastError = error
        throw error
    }

    /// Asks the server to stop what runs outside the pipeline, which then fails with an error. A request that arrives
    /// before its statement has no effect, so it is repeated until the statement has ended.
    func stopOutsidePipeline(_ number: UInt64) {
        guard isOpen, isOutsidePipeline, transaction?.number == number else { return }
        if cancellations == 0 { askServerToStop() }
        loop.schedule(after: .milliseconds(200)) { [weak self] in
            self?.assumeIsolated { $0.stopOutsidePipeline(number) }
        }
    }

    private func enterPipeline() throws {
        isOutsidePipeline = false
        guard PQenterPipelineMode(handle) == 1 else {
            let message = errorMessage
            close(message)
            throw PostgresError.unavailable(message)
        }
        sendDeferred()
    }

    private func check(_ number: UInt64) throws {
        guard isOpen else { throw PostgresError.unavailable("the connection was lost") }
        guard transaction?.number == number else { throw PostgresError.unavailable("the transaction has ended") }
    }

    private func drain() async throws {
        flush()
        while isFlushing { try await room() }
        guard isOpen else { throw PostgresError.unavailable("the connection was lost") }
    }

    // The actor is reentrant at every `await`, so each condition is checked once more before waiting.

    private func emptyPipeline() async throws {
        try await withCheckedThrowingContinuation { continuation in
            if !isOpen || inFlight.isEmpty { return continuation.resume() }
            if drainWaiter == nil { return drainWaiter = continuation }
            continuation.resume(throwing: PostgresError.unavailable("two operations left the pipeline at the same time"))
        }
    }

    private func room() async throws {
        try await withCheckedThrowingContinuation { continuation in
            if isOpen, isFlushing { socketWaiter = continuation } else { continuation.resume() }
        }
    }

    private func result() async throws {
        try await withCheckedThrowingContinuation { continuation in
            if isOpen, PQisBusy(handle) == 1 { socketWaiter = continuation } else { continuation.resume() }
        }
    }
}
