import Foundation
import HTTPTypes

/// Sending responses. A nil ending means that the connection goes on with the next request.
extension HTTPConnection {
    func respond(_ response: ServerResponse, to request: RequestHead) async -> Ending? {
        let plan = ResponsePlan(response, to: request)
        let mustEnd = plan.framing == .untilClose || plan.requestsClose || isDraining || !canFinishBody
        let keepsAlive = request.keepsAlive && !mustEnd
        var head: [UInt8] = []
        head.reserveCapacity(512)
        ResponseEncoder.append(plan.head, plan.framing, keepsAlive: keepsAlive, date: time(nil), to: &head)
        body?.isContinueDue = false
        do throws(WriteError) {
            switch plan.body {
            case .none: try await sendExclusively(WriteBuffer(head))
            case .bytes(let bytes): try await sendExclusively(WriteBuffer(head, bytes))
            case .stream(let produce):
                if let ending = await send(head, produce, isChunked: plan.framing == .chunked) { return ending }
            }
        } catch {
            return .reset
        }
        if keepsAlive { return await discardBody() ? nil : .linger }
        return request.keepsAlive || body?.remaining != 0 || !input.isEmpty ? .linger : .close
    }

    /// Answers an invalid request: a head without a body, after which the connection closes.
    func reject(_ rejection: Rejection) async -> Ending {
        context.logger.debug("request refused", metadata: ["reason": "\(rejection.reason)", "peer": "\(peer)"])
        var head = HTTPResponse(status: rejection.status)
        if rejection.status == .serviceUnavailable { head.headerFields[.retryAfter] = "1" }
        var bytes: [UInt8] = []
        ResponseEncoder.append(head, .length(0), keepsAlive: false, date: time(nil), to: &bytes)
        do throws(WriteError) { try await send(WriteBuffer(bytes)) } catch { return .reset }
        return .linger
    }

    /// Whether the unread rest of the body is small enough to be discarded.
    private var canFinishBody: Bool {
        guard let body, !body.hasFailed, !body.isBusy else { return false }
        guard let remaining = body.remaining else { return !body.isContinueDue }
        return remaining == 0 || remaining <= Self.mostDiscarded && !body.isContinueDue
    }

    private func sendExclusively(_ buffer: WriteBuffer) async throws(WriteError) {
        await acquireWriter()
        defer { releaseWriter() }
        try await send(buffer)
    }

    /// Only for the task that has acquired the writer.
    func send(_ buffer: WriteBuffer) async throws(WriteError) {
        var buffer = buffer
        while !isStopped {
            mayWrite = false
            switch buffer.send(to: descriptor) {
            case .done: return written.bytes += buffer.sent
            case .failed: throw .disconnected
            case .blocked: try await waitToSend(after: written.bytes + buffer.sent)
            }
        }
        throw .disconnected
    }

    /// Waits until the socket accepts more of the response, of which so many bytes are written.
    private func waitToSend(after bytes: Int) async throws(WriteError) {
        let begin = Instant.now
        let timeout = limits.timeout(limits.writeIdleTime, after: written.waited, for: bytes)
        let wake = await waitToWrite(until: begin + timeout)
        written.waited += .now - begin
        if wake == .timedOut { throw .timedOut }
    }
}
