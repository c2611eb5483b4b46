/// Runs slow or blocking work on a thread of a lane and resumes the caller on its own executor. From any task.
///
/// Work that has begun is not interrupted: a cancelled caller waits for its end.
///
/// - Parameters:
///   - lane: the pool of threads for this kind of work.
///   - key: whose work it is, such as a client's address. Keys take turns, and a lane may limit how much waits of each.
/// - Throws: `LaneFull` at once when too much is waiting; `CancellationError` when the task is cancelled before the work
///   has begun; otherwise what `work` throws.
package func offload<Result: Sendable>(
    on lane: OffloadLane = .general, key: String = "", _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
    try await lane.run(key: key, work)
}

/// Work was refused because too much of it is waiting. A handler may answer 429 when `key` is set, 503 when it is not.
package struct LaneFull: Error, Equatable {
    /// The name of the lane.
    package let lane: String
    /// The key that reached its limit; nil when the whole lane did.
    package let key: String?
}
