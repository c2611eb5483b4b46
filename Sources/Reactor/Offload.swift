import Foundation

/// Runs slow or blocking work (hashing a password, talking SMTP) on a thread that is no loop, and comes back.
///
/// As many pieces run at once as the machine has cores, but at least 4; more wait their turn.
/// From any task; the caller resumes where it was, on its own executor.
package func offload<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        offloadQueue.addOperation { continuation.resume(with: Swift.Result(catching: work)) }
    }
}

private let offloadQueue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "offload"
    queue.maxConcurrentOperationCount = max(4, ProcessInfo.processInfo.activeProcessorCount)
    return queue
}()
