import Synchronization

/// E-mails by the end of their sending since the process started: sent, refused, unconfirmed, or waiting for the next attempt.
/// From any thread.
package final class EmailMetrics: Sendable {
    private let counts = Mutex<[EmailState: Int]>([:])

    package init() {}

    package var now: [EmailState: Int] { counts.withLock { $0 } }

    func count(_ state: EmailState) { counts.withLock { $0[state, default: 0] += 1 } }
}
