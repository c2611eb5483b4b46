import Foundation

/// Reading the body of the current request.
extension HTTPConnection {
    func collectBody(of request: Int, upTo limit: Int?) async throws(BodyError) -> [UInt8] {
        try beginReading(request, limit)
        defer { body?.isBusy = false }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(body?.remaining ?? 0, BodyReading.partSize))
        while try await takePart(to: &bytes, most: .max, limit: limit ?? limits.body) {}
        return bytes
    }

    func nextPartOfBody(of request: Int, upTo limit: Int?) async throws(BodyError) -> [UInt8]? {
        try beginReading(request, limit)
        defer { body?.isBusy = false }
        var bytes: [UInt8] = []
        return try await takePart(to: &bytes, most: BodyReading.partSize, limit: limit ?? limits.body) ? bytes : nil
    }

    /// Reads a small rest of the body that the handler left unread. False when the connection cannot be reused.
    func discardBody() async -> Bool {
        guard body?.isBusy == false else { return false }
        var discarded: [UInt8] = []
        do throws(BodyError) {
            while try await takePart(to: &discarded, most: Self.mostDiscarded, limit: .max) {
                if discarded.count >= Self.mostDiscarded, body?.remaining != 0 { return false }
            }
            return true
        } catch {
            return false
        }
    }

    static var mostDiscarded: Int { BodyReading.partSize }

    private func beginReading(_ request: Int, _ limit: Int?) throws(BodyError) {
        guard request == self.request, let body, !body.isBusy else { throw .disconnected }
        try body.check(limit: limit ?? limits.body)
        self.body?.isBusy = true
    }

    /// False at the end of the body; otherwise bytes were appended.
    private func takePart(to bytes: inout [UInt8], most: Int, limit: Int) async throws(BodyError) -> Bool {
        while true {
            guard let progress = try body?.take(&input, to: &bytes, most: most, limit: limit) else {
                throw .disconnected
            }
            switch progress {
            case .hasData: return true
            case .atEnd: return false
            case .needsMore: try await receiveBody()
            }
        }
    }

    private func receiveBody() async throws(BodyError) {
        if body?.isContinueDue == true { try await sendContinue() }
        let begin = Instant.now
        let timeout = limits.timeout(limits.bodyIdleTime, after: body?.waited ?? .zero, for: body?.taken ?? 0)
        let received = await receive(room: 32 << 10, until: begin + timeout)
        body?.waited += .now - begin
        switch received {
        case .data: return
        case .timedOut: throw fail(.timedOut)
        case .end, .stopped: throw fail(.disconnected)
        }
    }

    /// Sends 100 Continue, unless the body has begun to arrive or a final response has begun (RFC 9110 section 10.1.1).
    private func sendContinue() async throws(BodyError) {
        await acquireWriter()
        defer { releaseWriter() }
        guard body?.isContinueDue == true else { return }
        body?.isContinueDue = false
        if !input.isEmpty { return }
        do throws(WriteError) { try await send(WriteBuffer(ResponseEncoder.interim)) } catch { throw fail(.disconnected) }
    }

    private func fail(_ error: BodyError) -> BodyError { body?.fail(error) ?? error }
}
