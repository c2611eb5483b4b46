import Foundation
import HTTPTypes
import Logging
import Reactor

/// One client's connection: an actor whose executor is the loop that accepted it. One task serves it from its first
/// byte to its last; everything it waits for is a readiness of the socket or the connection's one alarm.
actor Connection {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    nonisolated let descriptor: Int32
    let peer: String
    let commons: ServerCommons
    let listener: Listener

    var registration: Registration?
    var task: Task<Void, Never>?
    var input = InputBuffer()
    var reader: Waiter?
    var writer: Waiter?
    var alarm: Alarm?
    /// Whether trying is worth while: the socket was told ready since it last gave or took less than it could.
    var mayRead = true
    var mayWrite = true
    /// The client has ended its side, so the end of the stream is there to be read.
    var isEnding = false

    /// Counts requests, so that a body or writer kept past its response reaches nothing. -1 once closed.
    var request = 0
    var body: BodyReading?
    var stream: ResponseStream?
    /// Of the current response: what the client has taken, and how long it was waited for.
    var taken = (bytes: 0, waited: Duration.zero)
    var isSending = false
    var turns: [CheckedContinuation<Void, Never>] = []

    /// Waiting for a request that has not begun.
    var isIdle = false
    /// The server shuts down: what runs is finished, nothing new begins.
    var isDraining = false
    /// Cut off or closed: the descriptor is used no more.
    var isStopped = false

    init(_ descriptor: Int32, peer: String, loop: EventLoop, listener: Listener, commons: ServerCommons) {
        self.descriptor = descriptor
        self.peer = peer
        self.loop = loop
        self.listener = listener
        self.commons = commons
    }

    var limits: ServerLimits { commons.limits }

    /// Registers for both directions, once and edge-triggered, and begins to serve.
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
        taken = (0, .zero)
        body = BodyReading(head, limits: limits)
        defer { body = nil }
        let response: ServerResponse
        if head.asksServer {
            response = ServerResponse(head: HTTPResponse(status: .noContent))
        } else {
            let body = head.framing == .none ? RequestBody([]) : RequestBody(self, request: request)
            response = await commons.handler(ServerRequest(head: head.request, body: body, peer: peer))
        }
        return await respond(response, to: head)
    }

    // MARK: The end

    /// The server shuts down. An idle connection ends now, others after the response they are at.
    func drain() {
        isDraining = true
        if isIdle { wakeReader(.stopped) }
    }

    /// Cuts the connection off, whatever it is at.
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
        alarm?.timer.cancel()
        alarm = nil
        wakeReader(.stopped)
        wakeWriter(.stopped)
        _ = Glibc.close(descriptor)
        listener.assumeIsolated { $0.forget(descriptor) }
    }
}

/// How a connection ends.
enum Ending: Error, Equatable {
    /// Both sides have said all.
    case close
    /// The client may still be sending: if its bytes met a closed socket, the reset could destroy our last response.
    case linger
    /// The response is broken off; the client must not take it for whole.
    case reset
}
