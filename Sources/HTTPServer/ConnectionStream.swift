import Foundation
import HTTPTypes

/// A response that is being streamed.
struct ResponseStream {
    /// Leaves with the first part; empty afterwards.
    var head: [UInt8]
    let isChunked: Bool
    var failure: WriteError?
}

extension Connection {
    /// Runs what produces the body, and ends it: with the last chunk when all went well.
    func send(
        _ head: [UInt8], _ produce: @Sendable (ResponseWriter) async throws -> Void, isChunked: Bool
    ) async -> Ending? {
        stream = ResponseStream(head: head, isChunked: isChunked)
        var thrown: (any Error)?
        do { try await produce(ResponseWriter(self, request: request)) } catch { thrown = error }
        await takeTurn()
        defer { endTurn() }
        guard let stream else { return .reset }
        self.stream = nil
        if stream.failure != nil { return .reset }
        if let thrown, !(thrown is CancellationError), !(thrown is BodyError) {
            commons.logger.error("response broken off", metadata: ["error": "\(thrown)"])
        }
        if thrown != nil {
            return stream.head.isEmpty ? .reset : await reject(Rejection(.internalServerError, "stream"))
        }
        do throws(WriteError) {
            try await send(Outgoing(stream.head, isChunked ? Array("0\r\n\r\n".utf8) : []))
            return Task.isCancelled ? .close : nil
        } catch {
            return .reset
        }
    }

    func writePart(_ bytes: [UInt8], of request: Int) async throws(WriteError) {
        await takeTurn()
        defer { endTurn() }
        guard request == self.request, let stream else { throw .disconnected }
        if let failure = stream.failure { throw failure }
        if bytes.isEmpty && stream.head.isEmpty { return }
        self.stream?.head = []
        do throws(WriteError) { try await send(stream.outgoing(bytes)) } catch {
            self.stream?.failure = error
            throw error
        }
    }

    /// Whoever sends while another task may, too, waits here for its turn.
    func takeTurn() async {
        if !isSending {
            isSending = true
            return
        }
        await withCheckedContinuation { continuation in
            if isSending { return turns.append(continuation) }
            isSending = true
            continuation.resume()
        }
    }

    /// Hands the turn to the next in line, if any.
    func endTurn() {
        if turns.isEmpty { isSending = false } else { turns.removeFirst().resume() }
    }
}

extension ResponseStream {
    /// `chunk-size CRLF chunk-data CRLF` (RFC 9112 section 7.1). A chunk of no bytes would end the body.
    fileprivate func outgoing(_ bytes: [UInt8]) -> Outgoing {
        var before = head
        if bytes.isEmpty || !isChunked { return Outgoing(before, bytes) }
        before.append(number: bytes.count, base: 16)
        before.append("\r\n")
        return Outgoing(before, bytes, [.carriageReturn, .lineFeed])
    }
}
