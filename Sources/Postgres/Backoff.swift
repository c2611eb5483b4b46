/// Random backoff between the attempts of a transaction that lost a conflict.
enum Backoff {
    /// Sleeps a few milliseconds at random, longer with each attempt.
    static func pause(after attempt: Int) async throws {
        try await Task.sleep(for: .microseconds(Int.random(in: 500...4_000) * attempt * attempt))
    }
}

extension ServerError {
    /// Whether the transaction was rolled back and may succeed when run again.
    var isRetryable: Bool { isConflict || isStalePlan }
}
