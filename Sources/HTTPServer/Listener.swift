import Foundation
import Logging
import Reactor
import Synchronization

/// Accepts connections on one loop and tracks those of that loop. The kernel distributes new connections at random, so each
/// is passed on to the loop with the fewest; otherwise some clients would wait for a busy loop beside an idle one.
actor Listener {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    private let descriptor: Int32
    private let context: ServerContext
    private var registration: Registration?
    private var connections: [Int32: HTTPConnection] = [:]
    /// The number of its connections, including those being passed to it. Read by every loop.
    private nonisolated let load = Atomic<Int>(0)
    /// All listeners of the server; empty while draining, so that nothing is passed on.
    private var peers: [Listener] = []
    private var isListening = true
    private var isDrained = false
    private var lastWarning: ContinuousClock.Instant?
    private var whenEmpty: CheckedContinuation<Void, Never>?

    init(_ descriptor: Int32, loop: EventLoop, context: ServerContext) {
        self.descriptor = descriptor
        self.loop = loop
        self.context = context
    }

    func start(among peers: [Listener]) throws {
        self.peers = peers
        registration = try loop.register(descriptor, interest: .readable) { _ in
            self.assumeIsolated { $0.acceptSome() }
        }
    }

    func remove(_ descriptor: Int32) {
        connections[descriptor] = nil
        leave()
        if connections.isEmpty { finishDraining() }
    }

    // MARK: Accepting

    private func acceptSome() {
        for _ in 0..<64 {
            let open = context.connections.load(ordering: .relaxed)
            if open >= context.limits.connections + Self.surplus { return pause("too many connections") }
            guard acceptOne(isSurplus: open >= context.limits.connections) else { return }
        }
    }

    private func leave() {
        load.subtract(1, ordering: .relaxed)
        context.connections.subtract(1, ordering: .relaxed)
    }

    private func acceptOne(isSurplus: Bool) -> Bool {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout.size(ofValue: address))
        let accepted = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept(descriptor, $0, &length) }
        }
        if accepted >= 0 {
            assign(accepted, PeerAddress.text(address), isSurplus: isSurplus)
            return true
        }
        switch errno {
        case EAGAIN: return false
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: pause(String(cString: strerror(errno)))
        default: return true
        }
        return false
    }

    /// Assigns a connection to the loop with the fewest; to this one when there is a tie.
    private func assign(_ accepted: Int32, _ peer: String, isSurplus: Bool) {
        var target = self
        for peer in peers where peer.load.load(ordering: .relaxed) < target.load.load(ordering: .relaxed) {
            target = peer
        }
        target.load.add(1, ordering: .relaxed)
        context.connections.add(1, ordering: .relaxed)
        if target === self { return add(accepted, peer, isSurplus: isSurplus) }
        target.loop.enter(target) { $0.add(accepted, peer, isSurplus: isSurplus) }
    }

    private func add(_ accepted: Int32, _ peer: String, isSurplus: Bool) {
        if isDrained {
            leave()
            close(accepted)
            return
        }
        _ = fcntl(accepted, F_SETFL, O_NONBLOCK)
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        var one: Int32 = 1
        setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        let connection = HTTPConnection(accepted, peer: peer, loop: loop, listener: self, context: context)
        do {
            try connection.assumeIsolated { try $0.open(isSurplus: isSurplus) }
            connections[accepted] = connection
            if !isListening { connection.assumeIsolated { $0.drain() } }
        } catch {
            leave()
            close(accepted)
            pause("\(error)")
        }
    }

    /// Stops accepting for 100 ms; new connections wait in the kernel's queue.
    private func pause(_ reason: String) {
        guard isListening else { return }
        if lastWarning.map({ $0 + .seconds(10) < .now }) ?? true {
            lastWarning = .now
            context.logger.warning("accepting paused", metadata: ["reason": "\(reason)"])
        }
        try? registration?.update(interest: [])
        loop.schedule(after: .milliseconds(100)) { self.assumeIsolated { $0.resume() } }
    }

    private func resume() {
        if isListening { try? registration?.update(interest: .readable) }
    }

    /// Connections above the limit that are answered 503 before accepting pauses.
    private static let surplus = 128

    // MARK: Draining

    /// Accepts what is in the kernel's queue, closes the socket, waits for the connections, and aborts them after `time`.
    func drain(within time: Duration) async {
        guard isListening else { return }
        peers = []
        acceptSome()
        isListening = false
        registration?.cancel()
        registration = nil
        close(descriptor)
        drainConnections()
        let timer = loop.schedule(after: time) { self.assumeIsolated { $0.abort() } }
        await withCheckedContinuation { if connections.isEmpty { $0.resume() } else { whenEmpty = $0 } }
        isDrained = true
        timer.cancel()
    }

    private func drainConnections() {
        for connection in connections.values { connection.assumeIsolated { $0.drain() } }
    }

    private func abort() {
        context.logger.warning("shutdown aborts connections", metadata: ["connections": "\(connections.count)"])
        for connection in connections.values { connection.assumeIsolated { $0.stop() } }
        // Handlers that ignore their cancellation are not waited for.
        loop.schedule(after: .seconds(1)) { self.assumeIsolated { $0.finishDraining() } }
    }

    private func finishDraining() {
        whenEmpty?.resume()
        whenEmpty = nil
    }
}
