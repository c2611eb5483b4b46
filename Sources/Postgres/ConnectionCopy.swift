import CLibpq

/// COPY, and scripts of several statements, cannot run in a pipeline: the connection leaves it for them, within
/// its transaction, and enters it again. Source: libpq, "Pipeline Mode" and "Functions Associated with the COPY
/// Command".
extension Connection {
    /// Runs `text` outside the pipeline, up to its end or to where a COPY wants data.
    func sendOutsidePipeline(_ number: UInt64, _ text: String) async throws {
        try await emptyPipeline()
        try check(number)
        guard !isOutsidePipeline else { throw PostgresError.unavailable("a COPY is under way") }
        while let rest = PQgetResult(handle) { PQclear(rest) }
        guard PQexitPipelineMode(handle) == 1, PQsendQuery(handle, text) == 1 else {
            let words = lastWords
            close(words)
            throw PostgresError.unavailable(words)
        }
        isOutsidePipeline = true
        lastProgress = .now
        watchProgress()
        try await drain()
    }

    /// Queues bytes of a COPY and waits until the socket has taken them.
    func copy(_ number: UInt64, _ bytes: [UInt8]) async throws {
        try check(number)
        let taken = bytes.withUnsafeBytes { bytes in
            PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard taken == 1 else { throw PostgresError.unavailable(lastWords) }
        try await drain()
    }

    /// Ends a COPY: with a reason it is refused, and nothing of it stays.
    func endCopy(_ number: UInt64, because reason: String?) async throws {
        try check(number)
        guard PQputCopyEnd(handle, reason) == 1 else {
            let words = lastWords
            close(words)
            throw PostgresError.unavailable(words)
        }
        try await drain()
    }

    /// Waits for the next result outside the pipeline; nil is the end, and the connection is back in the pipeline.
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
        let error = ServerError(result).map(PostgresError.server) ?? .unavailable(lastWords)
        PQclear(result)
        transaction?.lastError = error
        throw error
    }

    /// The task that works outside the pipeline was cancelled: the server is asked to stop, and answers with an
    /// error. A request that overtakes its statement stops nothing, so it is repeated until the statement has ended.
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
            let words = lastWords
            close(words)
            throw PostgresError.unavailable(words)
        }
        sendHeld()
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

    // Any `await` may let something else happen on the loop, so what is waited for is looked at once more inside.

    private func emptyPipeline() async throws {
        try await withCheckedThrowingContinuation { continuation in
            if !isOpen || flights.isEmpty { return continuation.resume() }
            if drainWaiter == nil { return drainWaiter = continuation }
            continuation.resume(throwing: PostgresError.unavailable("two at once want to leave the pipeline"))
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
