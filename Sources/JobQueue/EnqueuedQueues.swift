import Synchronization

/// The queues that a piece of work has enqueued jobs to, so that `JobWaker.collect` can wake them after its commit.
final class EnqueuedQueues: Sendable {
    @TaskLocal static var current: EnqueuedQueues?

    private let queues = Mutex<Set<QueueName>>([])

    func insert(_ queue: QueueName) { _ = queues.withLock { $0.insert(queue) } }

    var all: Set<QueueName> { queues.withLock { $0 } }
}
