import Foundation
import HTTPTypes

/// Sending responses. Nil as ending means: on to the next request.
extension Connection {
    func respond(_ response: ServerResponse, to request: RequestHead) async -> Ending? {
        let plan = ResponsePlan(response, to: request)
        let mustEnd = plan.framing == .untilClose || plan.saysClose || isDraining || !canFinishBody
        let keepsAlive = request.keepsAlive && !mustEnd
        var head: [UInt8] = []
        head.reserveCapacity(512)
        ResponseEncoder.append(plan.head, plan.framing, keepsAlive: keepsAlive, date: time(nil), to: &head)
        body?.isContinueDue = false
        do throws(WriteError) {
            switch plan.body {
            case .none: try await sendInTurn(Outgoing(head))
            case .bytes(let bytes): try await sendInTurn(Outgoing(head, bytes))
            case .stream(let produce):
                if let ending = await send(head, produce, isChunked: plan.framing == .chunked) { return ending }
            }
        } catch {
            return .reset
        }
        if keepsAlive { return await discardBody() ? nil : .linger }
        return request.keepsAlive || body?.remaining != 0 || !input.isEmpty ? .linger : .close
    }

    /// The answer to what is no request: no body, and the connection ends.
    func reject(_ rejection: Rejection) async -> Ending {
        commons.logger.debug("request refused", metadata: ["reason": "\(rejection.reason)", "peer": "\(peer)"])
        var head = HTTPResponse(status: rejection.status)
        if rejection.status == .serviceUnavailable { head.headerFields[.retryAfter] = "1" }
        var bytes: [UInt8] = []
        ResponseEncoder.append(head, .length(0), keepsAlive: false, date: time(nil), to: &bytes)
        do throws(WriteError) { try await send(Outgoing(bytes)) } catch { return .reset }
        return .linger
    }

    /// Whether what a handler left of the body is little enough to read it away.
    private var canFinishBody: Bool {
        guard let body, !body.hasFailed, !body.isBusy else { return false }
        guard let remaining = body.remaining else { return !body.isContinueDue }
        return remaining == 0 || remaining <= Self.mostDiscarded && !body.isContinueDue
    }

    private func sendInTurn(_ outgoing: Outgoing) async throws(WriteError) {
        await takeTurn()
        defer { endTurn() }
        try await send(outgoing)
    }

    /// For the one whose turn it is.
    func send(_ outgoing: Outgoing) async throws(WriteError) {
        var outgoing = outgoing
        while !isStopped {
            mayWrite = false
            switch outgoing.send(to: descriptor) {
            case .done: return taken.bytes += outgoing.sent
            case .failed: throw .disconnected
            case .blocked: try await waitUntilTaken(taken.bytes + outgoing.sent)
            }
        }
        throw .disconnected
    }

    /// Until the client has taken some more of the response than so many bytes.
    private func waitUntilTaken(_ bytes: Int) async throws(WriteError) {
        let begin = Instant.now
        let patience = limits.patience(limits.writeIdleTime, after: taken.waited, for: bytes)
        let wake = await waitToWrite(until: begin + patience)
        taken.waited += .now - begin
        if wake == .timedOut { throw .timedOut }
    }
}
