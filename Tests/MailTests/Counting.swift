import Foundation
import Synchronization

/// Counts from 1, from any thread.
final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// Where a number of threads wait for each other.
final class Meeting: Sendable {
    private let size: Int
    private let arrivals = Counter()
    private let everyoneIsHere = DispatchSemaphore(value: 0)
    private let left = DispatchGroup()

    init(of size: Int) {
        self.size = size
        for _ in 1...size { left.enter() }
    }

    /// Returns once all have arrived.
    func arrive() {
        if arrivals.next() == size { for _ in 1...size { everyoneIsHere.signal() } }
        everyoneIsHere.wait()
    }

    func leave() { left.leave() }

    func waitUntilAllLeft() { left.wait() }
}
