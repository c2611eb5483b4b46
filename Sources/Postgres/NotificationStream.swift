import CLibpq
import Logging
import Reactor

/// What a listening connection has to say.
package enum DatabaseNotification: Sendable, Equatable {
    /// A NOTIFY on the channel, with its payload.
    case notified(String)
    /// The channel is being listened to from now on: first, and again after every lost connection. Notifications sent before
    /// this moment may be missing, so whoever follows a state by them reads the state afresh.
    case resync
}

extension Database {
    /// Listens on a channel with a connection of its own, beside the pool, and opens it again whenever it is lost: at first after
    /// 0.1 s, then after twice as long each time, at most 5 s.
    ///
    /// The connection is opened at once and closed when the stream ends: when its iteration is left or its task is cancelled. A
    /// consumer that is 4,096 elements behind loses the oldest and gets a `resync`. From any task. Source: PostgreSQL, LISTEN;
    /// libpq, "Asynchronous Notification".
    ///
    /// - Parameters:
    ///   - channel: any identifier; it is quoted.
    ///   - loop: where the connection lives.
    package func notifications(on channel: String, loop: EventLoop) -> AsyncStream<DatabaseNotification> {
        notifications(on: channel, loop: loop, heartbeat: .seconds(20))
    }

    /// - Parameter heartbeat: how often the server is asked for a sign of life; one that owes an answer for as long is given up.
    func notifications(on channel: String, loop: EventLoop, heartbeat: Duration) -> AsyncStream<DatabaseNotification> {
        let connector = pools[0].connector
        return AsyncStream(bufferingPolicy: .bufferingNewest(4_096)) { stream in
            let listening = Task(executorPreference: loop) {
                var pause = Duration.milliseconds(100)
                while !Task.isCancelled {
                    do {
                        let handle = try await connector.open(on: loop)
                        let listener = NotificationListener(handle, loop: loop, channel: channel, heartbeat: heartbeat, stream: stream)
                        let (wasListening, reason) = await listener.run()
                        if Task.isCancelled { break }
                        if wasListening { pause = .milliseconds(100) }
                        connector.logger.warning("listening connection lost", metadata: ["channel": "\(channel)", "reason": "\(reason)"])
                    } catch {
                        connector.logger.debug("no connection to listen on", metadata: ["channel": "\(channel)", "reason": "\(error)"])
                    }
                    try? await Task.sleep(for: pause)
                    pause = min(pause * 2, .seconds(5))
                }
                stream.finish()
            }
            stream.onTermination = { _ in listening.cancel() }
        }
    }
}

/// One connection that listens, on its loop's thread, until it is lost or its task is cancelled.
private actor NotificationListener {
    private nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    /// Valid while `isOpen`.
    private let handle: OpaquePointer
    private let channel: String
    private let heartbeat: Duration
    private let stream: AsyncStream<DatabaseNotification>.Continuation
    private var registration: Registration?
    private var timer: Timer?
    private var isOpen = true
    private var isListening = false
    /// A statement was sent and has not been answered in full.
    private var isAwaitingAnswer = false
    private var ended: CheckedContinuation<Void, Never>?
    private var reason = ""

    init(
        _ handle: ConnectionHandle, loop: EventLoop, channel: String, heartbeat: Duration,
        stream: AsyncStream<DatabaseNotification>.Continuation
    ) {
        self.handle = handle.pointer
        self.loop = loop
        self.channel = channel
        self.heartbeat = heartbeat
        self.stream = stream
    }

    /// Returns when the connection has ended: whether it ever listened, and why it ended.
    func run() async -> (wasListening: Bool, reason: String) {
        start()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if isOpen { ended = continuation } else { continuation.resume() }
            }
        } onCancel: {
            loop.enter(self) { $0.close("cancelled") }
        }
        return (isListening, reason)
    }

    private func start() {
        do {
            guard PQsetnonblocking(handle, 1) == 0 else { return close(libpqError) }
            registration = try loop.register(PQsocket(handle), interest: .readable) { [weak self] _ in
                self?.assumeIsolated { $0.receive() }
            }
        } catch {
            return close("\(error)")
        }
        send("LISTEN \"" + channel.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"")
        beat()
    }

    /// A statement of this size fits into an empty socket buffer; one that does not go out is found by the next heartbeat.
    private func send(_ statement: String) {
        guard isOpen else { return }
        isAwaitingAnswer = true
        guard PQsendQuery(handle, statement) == 1, PQflush(handle) >= 0 else { return close(libpqError) }
    }

    private func beat() {
        guard isOpen else { return }
        timer = loop.schedule(after: heartbeat) { [weak self] in
            self?.assumeIsolated { listener in
                if listener.isAwaitingAnswer { return listener.close("the server does not answer") }
                listener.send("SELECT 1")
                listener.beat()
            }
        }
    }

    private func receive() {
        guard isOpen else { return }
        guard PQconsumeInput(handle) == 1 else { return close(libpqError) }
        while isAwaitingAnswer, PQisBusy(handle) == 0 {
            guard let result = PQgetResult(handle) else {
                isAwaitingAnswer = false
                break
            }
            let status = PQresultStatus(result)
            PQclear(result)
            guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { return close(libpqError) }
            if !isListening {
                isListening = true
                yield(.resync)
            }
        }
        // A result that comes unasked is the server's farewell; without one the socket's end has been seen by now.
        guard PQstatus(handle) == CONNECTION_OK else { return close(libpqError) }
        while let notify = PQnotifies(handle) {
            yield(.notified(notify.pointee.extra.map { String(cString: $0) } ?? ""))
            PQfreemem(notify)
        }
    }

    private func yield(_ notification: DatabaseNotification) {
        if case .dropped = stream.yield(notification) { stream.yield(.resync) }
    }

    private var libpqError: String { ConnectionHandle(pointer: handle).errorMessage }

    private func close(_ reason: String) {
        guard isOpen else { return }
        isOpen = false
        self.reason = reason
        registration?.cancel()
        timer?.cancel()
        PQfinish(handle)
        ended?.resume()
        ended = nil
    }
}
