/// Who lost a conflict waits a moment, by chance, so that the same two do not meet again.
enum Backoff {
    /// A few milliseconds, more with every attempt.
    static func pause(after attempt: Int) async throws {
        try await Task.sleep(for: .microseconds(Int.random(in: 500...4_000) * attempt * attempt))
    }
}

extension ServerError {
    /// Nothing of the transaction stays, and the same again may succeed.
    var isWorthAnotherTry: Bool { isConflict || isStalePlan }
}
