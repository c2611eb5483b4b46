import CLibpq

extension PostgresConnection {
    /// Writes a batch to the socket, with PREPARE for statements that are not prepared yet.
    func send(_ batch: Batch) {
        guard isOpen else {
            batch.continuation?.resume(throwing: PostgresError.unavailable("the connection was lost"))
            return
        }
        if cancellations > 0 || isOutsidePipeline { return deferred.append(batch) }
        let sent = InFlightBatch(batch)
        pool.assumeIsolated { $0.count(batch) }
        var isSent = deallocate(sent)
        for (index, sql) in batch.statements.enumerated() where isSent {
            isSent = send(sql, sent)
            sent.steps.append(index < batch.preambleCount ? .preamble : .answer)
        }
        isSent = isSent && PQpipelineSync(handle) == 1
        if inFlight.isEmpty { lastProgress = .now }
        inFlight.append(sent)
        guard isSent else { return close(errorMessage) }
        flush()
        watchProgress()
    }

    /// Sends the deferred batches, if nothing holds them back any more.
    func sendDeferred() {
        guard cancellations == 0, !isOutsidePipeline else { return }
        let batches = deferred
        deferred.removeAll()
        for batch in batches { send(batch) }
    }

    /// Writes libpq's buffer to the socket; the rest is written when the socket becomes writable.
    func flush() {
        let rest = PQflush(handle)
        if rest < 0 { return close(errorMessage) }
        guard (rest == 1) != isFlushing else { return }
        isFlushing = rest == 1
        updateInterest()
    }

    func updateInterest() {
        do {
            try registration?.update(interest: isFlushing ? [.readable, .writable] : .readable)
        } catch {
            close("\(error)")
        }
    }

    private func deallocate(_ sent: InFlightBatch) -> Bool {
        if mustDeallocateAll {
            mustDeallocateAll = false
            statements.removeAll()
            pendingDeallocations.removeAll()
            sent.steps.append(.deallocateAll)
            return sendUnprepared("DEALLOCATE ALL")
        }
        var isSent = true
        while isSent, let prepared = pendingDeallocations.popLast() {
            sent.steps.append(.deallocate(prepared))
            isSent = sendUnprepared("DEALLOCATE \(prepared.name)")
        }
        return isSent
    }

    private func sendUnprepared(_ text: String) -> Bool {
        PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 1) == 1
    }

    private func send(_ sql: SQL, _ sent: InFlightBatch) -> Bool {
        if let prepared = statements.find(sql) { return execute(prepared, sql) }
        let (prepared, evicted) = statements.add(sql)
        if let evicted {
            pendingDeallocations.append(evicted)
            guard deallocate(sent) else { return false }
        }
        sent.steps.append(.prepare(prepared))
        let types = sql.parameters.map(\.type)
        return PQsendPrepare(handle, prepared.name, sql.text, Int32(types.count), types) == 1
            && execute(prepared, sql)
    }

    private func execute(_ prepared: PreparedStatement, _ sql: SQL) -> Bool {
        prepared.cName.withUnsafeBufferPointer { name in
            sql.withParameters { count, values, lengths, formats in
                PQsendQueryPrepared(handle, name.baseAddress, count, values, lengths, formats, 1) == 1
            }
        }
    }
}

extension SQL {
    /// The parameters as libpq expects them: addresses, lengths and formats (0 is text, 1 is binary).
    func withParameters<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        let count = parameters.count
        if count == 0 { return body(0, nil, nil, nil) }
        return bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
                    // An empty value needs an address too: libpq reads a null address as NULL.
                    let base = bytes.baseAddress ?? UnsafeRawPointer(numbers.baseAddress!)
                    for (index, parameter) in parameters.enumerated() {
                        let start = (base + parameter.start).assumingMemoryBound(to: CChar.self)
                        values.initializeElement(at: index, to: parameter.count == nil ? nil : start)
                        numbers.initializeElement(at: index, to: Int32(parameter.count ?? 0))
                        numbers.initializeElement(at: count + index, to: parameter.isText ? 0 : 1)
                    }
                    return body(Int32(count), values.baseAddress, numbers.baseAddress, numbers.baseAddress! + count)
                }
            }
        }
    }
}
