import Foundation
import Logging
import Reactor
import Synchronization

/// Accepts on one loop, and knows the connections of that loop. The kernel spreads what arrives by chance; who gets more than its share
/// hands on to the loop that has the fewest, or some clients would wait for a busy loop beside an idle one.
actor Listener {
    nonisolated let loop: EventLoop
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    private let descriptor: Int32
    private let commons: ServerCommons
    private var registration: Registration?
    private var connections: [Int32: Connection] = [:]
    /// As many as it has, those on their way to it counted; every loop reads it.
    private nonisolated let load = Atomic<Int>(0)
    /// All listeners of the server; none while it drains, which is done with what it has.
    private var fellows: [Listener] = []
    private var isListening = true
    private var isDrained = false
    private var lastComplaint: ContinuousClock.Instant?
    private var whenEmpty: CheckedContinuation<Void, Never>?

    init(_ descriptor: Int32, loop: EventLoop, commons: ServerCommons) {
        self.descriptor = descriptor
        self.loop = loop
        self.commons = commons
    }

    func start(among fellows: [Listener]) throws {
        self.fellows = fellows
        registration = try loop.register(descriptor, interest: .readable) { _ in
            self.assumeIsolated { $0.acceptSome() }
        }
    }

    func forget(_ descriptor: Int32) {
        connections[descriptor] = nil
        leave()
        if connections.isEmpty { finishDraining() }
    }

    // MARK: Accepting

    private func acceptSome() {
        for _ in 0..<64 {
            let open = commons.connections.load(ordering: .relaxed)
            if open >= commons.limits.connections + Self.surplus { return pause("too many connections") }
            guard acceptOne(isSurplus: open >= commons.limits.connections) else { return }
        }
    }

    private func leave() {
        load.subtract(1, ordering: .relaxed)
        commons.connections.subtract(1, ordering: .relaxed)
    }

    private func acceptOne(isSurplus: Bool) -> Bool {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout.size(ofValue: address))
        let accepted = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept(descriptor, $0, &length) }
        }
        if accepted >= 0 {
            give(accepted, PeerAddress.text(address), isSurplus: isSurplus)
            return true
        }
        switch errno {
        case EAGAIN: return false
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: pause(String(cString: strerror(errno)))
        default: return true
        }
        return false
    }

    /// To the loop with the fewest connections: this one, when no other has fewer.
    private func give(_ accepted: Int32, _ peer: String, isSurplus: Bool) {
        var taker = self
        for fellow in fellows where fellow.load.load(ordering: .relaxed) < taker.load.load(ordering: .relaxed) { taker = fellow }
        taker.load.add(1, ordering: .relaxed)
        commons.connections.add(1, ordering: .relaxed)
        if taker === self { return add(accepted, peer, isSurplus: isSurplus) }
        taker.loop.enter(taker) { $0.add(accepted, peer, isSurplus: isSurplus) }
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
        let connection = Connection(accepted, peer: peer, loop: loop, listener: self, commons: commons)
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

    /// What waits in the kernel's queue waits a little longer; the process goes on.
    private func pause(_ reason: String) {
        guard isListening else { return }
        if lastComplaint.map({ $0 + .seconds(10) < .now }) ?? true {
            lastComplaint = .now
            commons.logger.warning("accepting pauses", metadata: ["reason": "\(reason)"])
        }
        try? registration?.update(interest: [])
        loop.schedule(after: .milliseconds(100)) { self.assumeIsolated { $0.resume() } }
    }

    private func resume() {
        if isListening { try? registration?.update(interest: .readable) }
    }

    /// So many above the limit are told 503 before accepting pauses.
    private static let surplus = 128

    // MARK: Draining

    /// Takes what is in the kernel's queue, closes the socket, waits for the connections, and past `time` cuts them off.
    func drain(within time: Duration) async {
        guard isListening else { return }
        fellows = []
        acceptSome()
        isListening = false
        registration?.cancel()
        registration = nil
        close(descriptor)
        drainConnections()
        let cut = loop.schedule(after: time) { self.assumeIsolated { $0.cutOff() } }
        await withCheckedContinuation { if connections.isEmpty { $0.resume() } else { whenEmpty = $0 } }
        isDrained = true
        cut.cancel()
    }

    private func drainConnections() {
        for connection in connections.values { connection.assumeIsolated { $0.drain() } }
    }

    private func cutOff() {
        commons.logger.warning("shutdown cuts connections off", metadata: ["connections": "\(connections.count)"])
        for connection in connections.values { connection.assumeIsolated { $0.stop() } }
        // Handlers that do not heed their cancellation are not waited for.
        loop.schedule(after: .seconds(1)) { self.assumeIsolated { $0.finishDraining() } }
    }

    private func finishDraining() {
        whenEmpty?.resume()
        whenEmpty = nil
    }
}
