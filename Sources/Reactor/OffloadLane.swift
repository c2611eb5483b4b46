import DequeModule
import Foundation

/// A bounded pool of threads for one kind of slow work, with a bounded queue in which keys take turns.
///
/// Each kind has a lane of its own, so that a flood of one kind delays no other. From any thread: all state is behind one
/// lock, which is why the class may call itself Sendable. Threads start on demand and end after ten idle seconds.
package final class OffloadLane: @unchecked Sendable {
    /// A label for metrics and errors.
    package let name: String
    private let threads: Int
    private let waiting: Int
    private let waitingPerKey: Int

    private let condition = NSCondition()
    private var queue = FairQueue<Work>()
    /// Begun, but not yet taken by a thread.
    private var begun: Deque<Work> = []
    /// At most `threads`; work in `begun` counts.
    private var running = 0
    private var lastNumber: UInt64 = 0
    private var threadCount = 0
    private var idleCount = 0
    private var refused = 0

    private struct Work {
        /// Runs the work and resumes its caller.
        let run: @Sendable () -> Void
        /// Resumes the caller with an error, without running the work.
        let fail: @Sendable (any Error) -> Void
    }

    /// - Parameters:
    ///   - threads: how many pieces of work run at once, at most.
    ///   - waiting: how many may wait for a thread; one more is refused.
    ///   - waitingPerKey: how many of one key may wait for a thread.
    package init(_ name: String, threads: Int, waiting: Int = 1_000, waitingPerKey: Int = .max) {
        precondition(threads > 0, "a lane needs a thread")
        self.name = name
        self.threads = threads
        self.waiting = waiting
        self.waitingPerKey = waitingPerKey
    }

    /// See `offload(on:key:_:)`.
    package func run<Result: Sendable>(
        key: String, _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        let number = nextNumber()
        return try await withTaskCancellationHandler {
            try Task.checkCancellation()
            return try await withCheckedThrowingContinuation { continuation in
                enqueue(
                    number, key,
                    Work(
                        run: { continuation.resume(with: Swift.Result(catching: work)) },
                        fail: { continuation.resume(throwing: $0) }))
                if Task.isCancelled { cancel(number) }
            }
        } onCancel: {
            cancel(number)
        }
    }

    /// A snapshot for metrics. From any thread.
    package var statistics: OffloadLaneStatistics {
        condition.withLock {
            OffloadLaneStatistics(
                name: name, threads: threads, running: running, waiting: queue.count, refused: refused)
        }
    }

    // MARK: The queue

    private func nextNumber() -> UInt64 {
        condition.withLock {
            lastNumber += 1
            return lastNumber
        }
    }

    private func enqueue(_ number: UInt64, _ key: String, _ work: Work) {
        let refusal: LaneFull? = condition.withLock {
            if running < threads {
                begin(work)
                return nil
            }
            if queue.count(of: key) >= waitingPerKey { return refuse(key) }
            if queue.count >= waiting { return refuse(nil) }
            queue.append(work, number: number, key: key)
            return nil
        }
        if let refusal { work.fail(refusal) }
    }

    private func begin(_ work: Work) {
        running += 1
        begun.append(work)
        if begun.count > idleCount && threadCount < threads { startThread() } else { condition.signal() }
    }

    private func refuse(_ key: String?) -> LaneFull {
        refused += 1
        return LaneFull(lane: name, key: key)
    }

    /// Removes work that has not begun; unknown numbers have begun or ended.
    private func cancel(_ number: UInt64) {
        condition.withLock { queue.remove(number) }?.fail(CancellationError())
    }

    // MARK: Threads

    private func startThread() {
        threadCount += 1
        let thread = Thread { [self] in
            while var work = waitForWork() {
                while true {
                    work.run()
                    guard let next = finish() else { break }
                    work = next
                }
            }
        }
        thread.name = name
        thread.start()
    }

    /// Ends one piece of work and takes the next from the queue.
    private func finish() -> Work? {
        condition.withLock {
            if let next = queue.popFirst() { return next }
            running -= 1
            return nil
        }
    }

    /// Waits for work that has begun; nil ends the thread.
    private func waitForWork() -> Work? {
        condition.lock()
        defer { condition.unlock() }
        idleCount += 1
        defer { idleCount -= 1 }
        let deadline = Date(timeIntervalSinceNow: 10)
        while true {
            if let work = begun.popFirst() { return work }
            guard condition.wait(until: deadline) else { break }
        }
        // A signal that met the deadline must not be lost.
        if let work = begun.popFirst() { return work }
        threadCount -= 1
        return nil
    }
}

/// The state of a lane at one moment.
package struct OffloadLaneStatistics: Sendable {
    /// The lane's name.
    package let name: String
    /// The limit of `running`.
    package let threads: Int
    /// Pieces of work that have begun and not ended.
    package let running: Int
    /// Pieces of work in the queue.
    package let waiting: Int
    /// Refused with `LaneFull` since the lane was made.
    package let refused: Int
}

extension OffloadLane {
    /// Password hashes: computing time, so half of the cores. Two of one client address may wait, a third is refused.
    package static let passwords = OffloadLane(
        "passwords", threads: max(2, cores / 2), waiting: 200, waitingPerKey: 2)
    /// Opening database connections: name look-up and authentication, which block.
    package static let connections = OffloadLane("connections", threads: 8)
    /// Asking a database server to cancel a statement: blocks for as long as the server cannot be reached.
    package static let cancellations = OffloadLane("cancellations", threads: 4)
    /// SMTP: waits for other servers for most of its time.
    package static let mail = OffloadLane("mail", threads: 40)
    /// All else: files, archives, parsing of large messages.
    package static let general = OffloadLane("general", threads: max(4, cores))

    /// The lanes of the process, for metrics.
    package static let all = [passwords, connections, cancellations, mail, general]

    private static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
