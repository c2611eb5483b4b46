/// How often a job is tried and how long it rests in between: `firstDelay` after the first attempt, twice as long after each further
/// one, never longer than `maximumDelay`. The rest begins at the end of the attempt.
package struct RetryPolicy: Sendable, Equatable {
    package let maxAttempts: Int
    package let firstDelay: Duration
    package let maximumDelay: Duration

    package init(maxAttempts: Int, firstDelay: Duration, maximumDelay: Duration) {
        precondition(maxAttempts >= 1 && firstDelay >= .zero && maximumDelay >= firstDelay, "no such retry policy")
        self.maxAttempts = maxAttempts
        self.firstDelay = firstDelay
        self.maximumDelay = maximumDelay
    }

    /// 25 attempts: rests of 2 s, 4 s, 8 s … 8,192 s, then 4 h each; the last attempt is 48 h 33 min after the first.
    package static let standard = RetryPolicy(maxAttempts: 25, firstDelay: .seconds(2), maximumDelay: .seconds(14_400))

    /// 5 attempts: rests of 10 s, 20 s, 40 s, 80 s; the last attempt is 2 min 30 s after the first.
    package static let brief = RetryPolicy(maxAttempts: 5, firstDelay: .seconds(10), maximumDelay: .seconds(3_600))

    /// - Parameter attempt: the attempt that has just ended, from 1.
    package func delay(afterAttempt attempt: Int) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(1, attempt) where delay < maximumDelay { delay *= 2 }
        return min(delay, maximumDelay)
    }

    /// All rests together: how long after the first attempt the last one is, the attempts' own time aside.
    package var span: Duration { (1..<maxAttempts).reduce(.zero) { $0 + delay(afterAttempt: $1) } }
}
