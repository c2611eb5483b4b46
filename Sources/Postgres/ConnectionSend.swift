import CLibpq

extension Connection {
    /// Writes a whole trip to the socket, preparing on the way what is not prepared yet.
    func send(_ trip: Trip) {
        guard isOpen else {
            trip.continuation?.resume(throwing: PostgresError.unavailable("the connection was lost"))
            return
        }
        if cancellations > 0 || isOutsidePipeline { return held.append(trip) }
        let flight = Flight(trip)
        pool.assumeIsolated { $0.count(trip) }
        var isSent = deallocate(flight)
        for (index, sql) in trip.statements.enumerated() where isSent {
            isSent = send(sql, flight)
            flight.steps.append(index < trip.hidden ? .hidden : .answer)
        }
        isSent = isSent && PQpipelineSync(handle) == 1
        if flights.isEmpty { lastProgress = .now }
        flights.append(flight)
        guard isSent else { return close(lastWords) }
        flush()
        watchProgress()
    }

    /// Sends what was held back.
    func sendHeld() {
        guard cancellations == 0, !isOutsidePipeline else { return }
        let trips = held
        held.removeAll()
        for trip in trips { send(trip) }
    }

    /// Pushes libpq's buffer into the socket; what does not fit leaves when the socket is writable again.
    func flush() {
        let rest = PQflush(handle)
        if rest < 0 { return close(lastWords) }
        guard (rest == 1) != isFlushing else { return }
        isFlushing = rest == 1
        listen()
    }

    func listen() {
        do {
            try registration?.update(interest: isFlushing ? [.readable, .writable] : .readable)
        } catch {
            close("\(error)")
        }
    }

    private func deallocate(_ flight: Flight) -> Bool {
        if mustDeallocateAll {
            mustDeallocateAll = false
            statements.removeAll()
            doomed.removeAll()
            flight.steps.append(.deallocateAll)
            return sendUnprepared("DEALLOCATE ALL")
        }
        var isSent = true
        while isSent, let prepared = doomed.popLast() {
            flight.steps.append(.deallocate(prepared))
            isSent = sendUnprepared("DEALLOCATE \(prepared.name)")
        }
        return isSent
    }

    private func sendUnprepared(_ text: String) -> Bool {
        PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 1) == 1
    }

    private func send(_ sql: SQL, _ flight: Flight) -> Bool {
        if let prepared = statements.find(sql) { return execute(prepared, sql) }
        let (prepared, evicted) = statements.add(sql)
        if let evicted {
            doomed.append(evicted)
            guard deallocate(flight) else { return false }
        }
        flight.steps.append(.prepare(prepared))
        let types = sql.parameters.map(\.type)
        return PQsendPrepare(handle, prepared.name, sql.text, Int32(types.count), types) == 1
            && execute(prepared, sql)
    }

    private func execute(_ prepared: Prepared, _ sql: SQL) -> Bool {
        prepared.cName.withUnsafeBufferPointer { name in
            sql.withParameters { count, values, lengths, formats in
                PQsendQueryPrepared(handle, name.baseAddress, count, values, lengths, formats, 1) == 1
            }
        }
    }
}

extension SQL {
    /// The parameters as libpq takes them: addresses, lengths and formats (0 is text, 1 is binary).
    func withParameters<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
    ) -> Result {
        let count = parameters.count
        if count == 0 { return body(0, nil, nil, nil) }
        return bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { numbers in
                    // An empty value needs an address too: to libpq, none is NULL.
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
