import HeapModule

/// The timers of one loop: a heap by time, and the bodies by number, so that a cancellation is one dictionary removal.
struct Timers {
    private struct Entry: Comparable {
        let time: ContinuousClock.Instant
        let number: UInt64
        static func < (a: Entry, b: Entry) -> Bool { (a.time, a.number) < (b.time, b.number) }
    }

    private var heap = Heap<Entry>()
    private var bodies: [UInt64: () -> Void] = [:]
    private var lastNumber: UInt64 = 0

    mutating func add(at time: ContinuousClock.Instant, _ body: @escaping () -> Void) -> UInt64 {
        lastNumber += 1
        heap.insert(Entry(time: time, number: lastNumber))
        bodies[lastNumber] = body
        return lastNumber
    }

    mutating func remove(_ number: UInt64) {
        bodies[number] = nil
        if heap.count > 64 && heap.count > 2 * bodies.count {
            heap = Heap(heap.unordered.filter { bodies[$0.number] != nil })
        }
    }

    /// Removes and returns the next body that is due, or nil. The caller runs it, so that it may set and cancel timers.
    mutating func takeDue(at now: ContinuousClock.Instant) -> (() -> Void)? {
        while let next = heap.min, next.time <= now {
            heap.removeMin()
            if let body = bodies.removeValue(forKey: next.number) { return body }
        }
        return nil
    }

    /// The timeout for epoll_wait; -1 means none. Rounded up, so that a timer never wakes the loop too early to fire.
    func millisecondsUntilNext(from now: ContinuousClock.Instant) -> Int32 {
        guard let next = heap.min else { return -1 }
        let (seconds, attoseconds) = (next.time - now).components
        let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: max(0, milliseconds))
    }
}

/// A scheduled call that can be cancelled. On the loop's thread only.
package struct Timer {
    unowned let loop: EventLoop
    let number: UInt64

    /// Cancels the call. Does nothing when it has already happened.
    package func cancel() {
        loop.checkIsolated()
        loop.timers.remove(number)
    }
}

extension EventLoop {
    /// Runs `body` on this loop's thread after `delay`. On the loop's thread only.
    @discardableResult
    package func schedule(after delay: Duration, _ body: @escaping () -> Void) -> Timer {
        checkIsolated()
        return Timer(loop: self, number: timers.add(at: .now + delay, body))
    }
}
