import Synchronization

/// Counts attempts to send since the process started by the state in which they left the e-mail: sent, refused, unconfirmed, or
/// waiting for the next attempt. Thread-safe.
package final class EmailMetrics: Sendable {
    private let counts = Mutex<[EmailState: Int]>([:])

    package init() {}

    package var now: [EmailState: Int] { counts.withLock { $0 } }

    func count(_ state: EmailState) { counts.withLock { $0[state, default: 0] += 1 } }
}
