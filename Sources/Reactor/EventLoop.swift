import CEpoll
import Foundation
import HeapModule
import Synchronization

/// A thread with an epoll set, which executes the actors and tasks assigned to it.
///
/// An `EventLoop` is both a `SerialExecutor` (an actor can use it as its own) and a `TaskExecutor` (a task that prefers it
/// runs its nonisolated async functions on it), so a connection, its handler and its database connection share one thread
/// and never hop.
///
/// Only the loop's own thread touches the mutable state, except `inbox`, which has a lock. That is why the class may call
/// itself Sendable: the compiler cannot check this, `checkIsolated` does at run time.
///
/// Source: epoll(7), eventfd(2); SE-0392 (custom actor executors), SE-0417 (task executor preference).
package final class EventLoop: SerialExecutor, TaskExecutor, @unchecked Sendable {
    /// The index of this loop among the program's loops, from 0.
    package let index: Int

    let epoll: Int32
    private let wakeUp: Int32
    private let inbox = Mutex(Inbox())
    private var thread: pthread_t = 0
    private var jobs: [UnownedJob] = []
    private var registrations: [Registration?] = []
    private var generation: UInt32 = 0
    var timers = Timers()

    private struct Inbox {
        var jobs: [UnownedJob] = []
        var isAwake = false
        var isStopping = false
    }

    /// Starts the thread. `stop()` ends it; otherwise it lives as long as the process.
    ///
    /// - Throws: `ReactorError.system` when the process has no descriptor left for the epoll set.
    package init(index: Int = 0) throws {
        self.index = index
        epoll = try check(epoll_create1(Int32(EPOLL_CLOEXEC)), "epoll_create1")
        wakeUp = try check(eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)), "eventfd")
        var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: Self.wakeUpToken))
        _ = try check(epoll_ctl(epoll, EPOLL_CTL_ADD, wakeUp, &event), "epoll_ctl")
        let started = DispatchSemaphore(value: 0)
        let thread = Thread { [self] in
            self.thread = pthread_self()
            pthread_setspecific(Self.currentKey, Unmanaged.passUnretained(self).toOpaque())
            started.signal()
            run()
        }
        thread.name = "loop-\(index)"
        thread.stackSize = 2 << 20
        thread.start()
        started.wait()
    }

    /// The loop of the calling thread, or nil on any other thread.
    package static var current: EventLoop? {
        pthread_getspecific(currentKey).map { Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether the caller runs on this loop's thread.
    package var isCurrent: Bool { pthread_equal(pthread_self(), thread) != 0 }

    /// Ends the thread after the queued jobs. From any thread; registrations receive no more events.
    package func stop() {
        inbox.withLock { $0.isStopping = true }
        wake()
    }

    /// Runs `body` on the loop's thread: at once when called there, otherwise soon. From any thread.
    package func execute(_ body: @escaping @Sendable () -> Void) {
        if isCurrent { return body() }
        Task(executorPreference: self) { body() }
    }

    /// Runs `body` isolated to an actor of this loop: at once when on its thread, otherwise soon. From any thread.
    package func enter<Resident: Actor>(_ resident: Resident, _ body: @escaping @Sendable (isolated Resident) -> Void) {
        if isCurrent { return resident.assumeIsolated(body) }
        execute { resident.assumeIsolated(body) }
    }

    // MARK: Executor

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent { return jobs.append(job) }
        let mustWake = inbox.withLock { inbox in
            inbox.jobs.append(job)
            defer { inbox.isAwake = true }
            return !inbox.isAwake
        }
        if mustWake { wake() }
    }

    package func checkIsolated() {
        precondition(isCurrent, "not on the thread of loop \(index)")
    }

    package func isIsolatingCurrentContext() -> Bool? { isCurrent }

    // MARK: Descriptors

    /// Watches a descriptor until the registration is cancelled. On the loop's thread only.
    ///
    /// - Parameters:
    ///   - descriptor: an open, non-blocking descriptor. The caller closes it, after `cancel()`.
    ///   - interest: the events to report. Errors and hang-ups are always reported, as readable and writable.
    ///   - edgeTriggered: reports each change once, so that the owner must read or write until EAGAIN.
    ///   - onReady: called on the loop's thread.
    /// - Throws: `ReactorError.system` when epoll refuses the descriptor.
    package func register(
        _ descriptor: Int32, interest: Readiness, edgeTriggered: Bool = false,
        onReady: @escaping (Readiness) -> Void
    ) throws -> Registration {
        checkIsolated()
        generation &+= 1
        let registration = Registration(self, descriptor, generation, edgeTriggered, onReady)
        try registration.control(EPOLL_CTL_ADD, interest)
        while registrations.count <= Int(descriptor) { registrations.append(nil) }
        registrations[Int(descriptor)] = registration
        return registration
    }

    func remove(_ registration: Registration) {
        checkIsolated()
        if registrations[Int(registration.descriptor)] === registration {
            registrations[Int(registration.descriptor)] = nil
        }
    }

    // MARK: The loop

    private func run() {
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        while true {
            // A queued job is mostly the next step of the same request: a few rounds save system calls in between.
            var rounds = 0
            repeat { runJobs(); rounds += 1 } while !jobs.isEmpty && rounds < 8
            let now = ContinuousClock.now
            while let body = timers.takeDue(at: now) { body() }
            let (hasMore, isStopping) = inbox.withLock { inbox in
                inbox.isAwake = !inbox.jobs.isEmpty || !jobs.isEmpty
                return (inbox.isAwake, inbox.isStopping)
            }
            if isStopping && !hasMore { break }
            let timeout = hasMore ? 0 : timers.millisecondsUntilNext(from: .now)
            let count = epoll_wait(epoll, &events, Int32(events.count), timeout)
            for event in events.prefix(max(0, Int(count))) { dispatch(event) }
        }
        close(epoll)
        close(wakeUp)
    }

    /// Runs the jobs queued so far; what they enqueue runs in the next round, so that sockets are never starved.
    private func runJobs() {
        var batch = inbox.withLock { inbox in
            defer { inbox.jobs.removeAll() }
            return inbox.jobs
        }
        if batch.isEmpty { swap(&batch, &jobs) } else { batch += jobs; jobs.removeAll(keepingCapacity: true) }
        let serial = asUnownedSerialExecutor()
        let task = asUnownedTaskExecutor()
        for job in batch { job.runSynchronously(isolatedTo: serial, taskExecutor: task) }
        if jobs.isEmpty {
            batch.removeAll(keepingCapacity: true)
            swap(&batch, &jobs)
        }
    }

    private func dispatch(_ event: epoll_event) {
        if event.data.u64 == Self.wakeUpToken {
            var count: UInt64 = 0
            _ = read(wakeUp, &count, 8)
            return
        }
        let descriptor = Int(event.data.u64 & 0xffff_ffff)
        guard let registration = registrations[descriptor],
            registration.generation == UInt32(event.data.u64 >> 32)
        else { return }
        registration.onReady(Readiness(epollEvents: event.events))
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(wakeUp, &one, 8)
    }

    private static let wakeUpToken = UInt64.max
    private static let currentKey: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()
}

/// An error of the operating system.
package enum ReactorError: Error, Equatable {
    /// A failed system call's name and errno.
    case system(String, Int32)
}

@discardableResult
func check(_ result: Int32, _ call: String) throws(ReactorError) -> Int32 {
    if result < 0 { throw .system(call, errno) }
    return result
}
