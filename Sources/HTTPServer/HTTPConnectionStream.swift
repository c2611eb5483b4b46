import Foundation
import HTTPTypes

/// The state of a streamed response.
struct ResponseStream {
    /// Sent with the first part; empty afterwards.
    var head: [UInt8]
    let isChunked: Bool
    var failure: WriteError?
}

extension HTTPConnection {
    /// Runs the producer of the body; ends the body with the last chunk if it succeeds.
    func send(
        _ head: [UInt8], _ produce: @Sendable (ResponseWriter) async throws -> Void, isChunked: Bool
    ) async -> Ending? {
        stream = ResponseStream(head: head, isChunked: isChunked)
        var thrown: (any Error)?
        do { try await produce(ResponseWriter(self, request: request)) } catch { thrown = error }
        await acquireWriter()
        defer { releaseWriter() }
        guard let stream else { return .reset }
        self.stream = nil
        if stream.failure != nil { return .reset }
        if let thrown, !(thrown is CancellationError), !(thrown is BodyError) {
            context.logger.error("response aborted", metadata: ["error": "\(thrown)"])
        }
        if thrown != nil {
            return stream.head.isEmpty ? .reset : await reject(Rejection(.internalServerError, "stream"))
        }
        do throws(WriteError) {
            try await send(WriteBuffer(stream.head, isChunked ? Array("0\r\n\r\n".utf8) : []))
            return Task.isCancelled ? .close : nil
        } catch {
            return .reset
        }
    }

    func writePart(_ bytes: [UInt8], of request: Int) async throws(WriteError) {
        await acquireWriter()
        defer { releaseWriter() }
        guard request == self.request, let stream else { throw .disconnected }
        if let failure = stream.failure { throw failure }
        if bytes.isEmpty && stream.head.isEmpty { return }
        self.stream?.head = []
        do throws(WriteError) { try await send(stream.buffer(bytes)) } catch {
            self.stream?.failure = error
            throw error
        }
    }

    /// Acquires the exclusive right to send, waiting behind other tasks.
    func acquireWriter() async {
        if !isSending {
            isSending = true
            return
        }
        await withCheckedContinuation { continuation in
            if isSending { return writerQueue.append(continuation) }
            isSending = true
            continuation.resume()
        }
    }

    /// Passes the right to send to the next waiting task, if any.
    func releaseWriter() {
        if writerQueue.isEmpty { isSending = false } else { writerQueue.removeFirst().resume() }
    }
}

extension ResponseStream {
    /// `chunk-size CRLF chunk-data CRLF` (RFC 9112 section 7.1). A chunk of no bytes would end the body.
    fileprivate func buffer(_ bytes: [UInt8]) -> WriteBuffer {
        var before = head
        if bytes.isEmpty || !isChunked { return WriteBuffer(before, bytes) }
        before.append(number: bytes.count, base: 16)
        before.append("\r\n")
        return WriteBuffer(before, bytes, [.carriageReturn, .lineFeed])
    }
}
