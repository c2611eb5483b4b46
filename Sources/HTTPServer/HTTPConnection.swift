import Foundation
import HTTPTypes
import Logging
import Reactor

/// One client connection: an actor isolated to the loop that accepted it. One task serves all its requests, and waits
/// only for socket readiness or the connection's single deadline timer.
actor HTTPConnection {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    nonisolated let descriptor: Int32
    let peer: String
    let context: ServerContext
    let listener: Listener

    var registration: Registration?
    var task: Task<Void, Never>?
    var input = InputBuffer()
    var reader: Waiter?
    var writer: Waiter?
    var deadlineTimer: DeadlineTimer?
    /// Whether a system call may succeed: the socket has become ready since its last short read or write.
    var mayRead = true
    var mayWrite = true
    /// The client has shut down its side, so the end of the stream can be read.
    var isEnding = false

    /// The number of the current request, so that a body or writer kept past its response is refused. -1 once closed.
    var request = 0
    var body: BodyReading?
    var stream: ResponseStream?
    /// Of the current response: bytes written to the socket, and time spent waiting for the client.
    var written = (bytes: 0, waited: Duration.zero)
    var isSending = false
    var writerQueue: [CheckedContinuation<Void, Never>] = []

    /// Waiting for the first byte of a request.
    var isIdle = false
    /// The server is shutting down: the current request is finished, no other begins.
    var isDraining = false
    /// Aborted or closed: the descriptor must not be used any more.
    var isStopped = false

    init(_ descriptor: Int32, peer: String, loop: EventLoop, listener: Listener, context: ServerContext) {
        self.descriptor = descriptor
        self.peer = peer
        self.loop = loop
        self.listener = listener
        self.context = context
    }

    var limits: ServerLimits { context.limits }

    /// Registers for both directions, once and edge-triggered, and starts serving.
    func open(isSurplus: Bool) throws {
        let both: Readiness = [.readable, .writable]
        registration = try loop.register(descriptor, interest: both, edgeTriggered: true) { readiness in
            self.assumeIsolated { $0.wake(readiness) }
        }
        task = Task(executorPreference: loop) { await self.run(isSurplus: isSurplus) }
    }

    private func run(isSurplus: Bool) async {
        let ending: Ending
        if isSurplus {
            ending = await reject(Rejection(.serviceUnavailable, "too many connections"))
        } else {
            ending = await serve()
        }
        if ending == .linger { await linger() }
        if ending == .reset { resetOnClose() }
        close()
    }

    private func serve() async -> Ending {
        while true {
            switch await nextHead() {
            case .failure(let ending): return ending
            case .success(let head):
                if let ending = await answer(head) { return ending }
            }
        }
    }

    private func answer(_ head: RequestHead) async -> Ending? {
        request += 1
        written = (0, .zero)
        body = BodyReading(head, limits: limits)
        defer { body = nil }
        let response: ServerResponse
        if head.isServerWideOptions {
            response = ServerResponse(head: HTTPResponse(status: .noContent))
        } else {
            let body = head.framing == .none ? RequestBody([]) : RequestBody(self, request: request)
            response = await context.handler(ServerRequest(head: head.request, body: body, peer: peer))
        }
        return await respond(response, to: head)
    }

    // MARK: The end

    /// Starts a graceful shutdown: an idle connection closes now, others after the current response.
    func drain() {
        isDraining = true
        if isIdle { wakeReader(.stopped) }
    }

    /// Aborts the connection in any state.
    func stop() {
        guard !isStopped else { return }
        isStopped = true
        task?.cancel()
        shutdown(descriptor, Int32(SHUT_RDWR))
        wakeReader(.stopped)
        wakeWriter(.stopped)
    }

    private func close() {
        isStopped = true
        request = -1
        registration?.cancel()
        registration = nil
        deadlineTimer?.timer.cancel()
        deadlineTimer = nil
        wakeReader(.stopped)
        wakeWriter(.stopped)
        _ = Glibc.close(descriptor)
        listener.assumeIsolated { $0.remove(descriptor) }
    }
}

/// How a connection ends.
enum Ending: Error, Equatable {
    /// Both sides are done.
    case close
    /// The client may still be sending: closing at once could reset the connection and destroy our last response.
    case linger
    /// The response is incomplete, and the client must notice.
    case reset
}
