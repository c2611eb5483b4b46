import CEpoll

/// What a descriptor is ready for, or what one wants to hear of.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let readable = Readiness(rawValue: 1)
    package static let writable = Readiness(rawValue: 2)
    /// Never asked for, always reported, beside readable: the other side has ended or broken the connection. Who is told
    /// of changes only reads on until the end of the stream, also after a read that gave less than it had room for.
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

/// A descriptor watched by a loop. Every member is for the loop's thread only.
package final class Registration {
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

    /// Changes what is watched for.
    package func update(interest: Readiness) throws {
        try control(EPOLL_CTL_MOD, interest)
    }

    /// Ends the watch. Doing it twice is doing it once. The descriptor stays open; it is the caller's to close.
    package func cancel() {
        guard isActive else { return }
        isActive = false
        var event = epoll_event()
        epoll_ctl(loop.epoll, EPOLL_CTL_DEL, descriptor, &event)
        loop.forget(self)
    }

    func control(_ operation: Int32, _ interest: Readiness) throws {
        var event = epoll_event()
        event.events = interest.epollEvents | (isEdgeTriggered ? EPOLLET.rawValue : 0)
        event.data.u64 = UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
        try check(epoll_ctl(loop.epoll, operation, descriptor, &event), "epoll_ctl")
    }
}
