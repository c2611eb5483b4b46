import CEpoll

/// The events of a descriptor: those that occurred, or those to report.
package struct Readiness: OptionSet, Sendable {
    /// One bit per event.
    package let rawValue: UInt8
    /// See `OptionSet`.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Data, or the end of the stream, can be read.
    package static let readable = Readiness(rawValue: 1)
    /// Data can be written.
    package static let writable = Readiness(rawValue: 2)
    /// Always reported, together with readable: the peer has shut down or reset the connection. An edge-triggered reader
    /// must then read to the end of the stream, even after a short read.
    package static let ending = Readiness(rawValue: 4)

    init(epollEvents events: UInt32) {
        let broken = events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0
        self = broken || events & EPOLLRDHUP.rawValue != 0 ? .ending : []
        if broken || events & (EPOLLIN.rawValue | EPOLLRDHUP.rawValue) != 0 { insert(.readable) }
        if broken || events & EPOLLOUT.rawValue != 0 { insert(.writable) }
    }

    var epollEvents: UInt32 {
        (contains(.readable) ? EPOLLIN.rawValue | EPOLLRDHUP.rawValue : 0)
            | (contains(.writable) ? EPOLLOUT.rawValue : 0)
    }
}

/// A descriptor watched by a loop. On the loop's thread only.
package final class Registration {
    /// The watched descriptor, owned by the caller.
    package let descriptor: Int32
    let generation: UInt32
    let onReady: (Readiness) -> Void
    private let isEdgeTriggered: Bool
    private unowned let loop: EventLoop
    private var isActive = true

    init(
        _ loop: EventLoop, _ descriptor: Int32, _ generation: UInt32, _ isEdgeTriggered: Bool,
        _ onReady: @escaping (Readiness) -> Void
    ) {
        self.loop = loop
        self.descriptor = descriptor
        self.generation = generation
        self.isEdgeTriggered = isEdgeTriggered
        self.onReady = onReady
    }

    /// Changes the events to report.
    ///
    /// - Throws: `ReactorError.system`.
    package func update(interest: Readiness) throws {
        try control(EPOLL_CTL_MOD, interest)
    }

    /// Stops watching. Idempotent. The descriptor stays open; the caller closes it.
    package func cancel() {
        guard isActive else { return }
        isActive = false
        var event = epoll_event()
        epoll_ctl(loop.epoll, EPOLL_CTL_DEL, descriptor, &event)
        loop.remove(self)
    }

    func control(_ operation: Int32, _ interest: Readiness) throws {
        var event = epoll_event()
        event.events = interest.epollEvents | (isEdgeTriggered ? EPOLLET.rawValue : 0)
        event.data.u64 = UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
        try check(epoll_ctl(loop.epoll, operation, descriptor, &event), "epoll_ctl")
    }
}
