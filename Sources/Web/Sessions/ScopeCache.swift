import Synchronization

/// The scope last seen for a session, so that a request can ask for its data and for the session's check in one round trip.
/// A cached scope authorises nothing: what was read with it counts only when the check in the same transaction returns it again.
/// From any thread.
package final class ScopeCache: Sendable {
    /// About 1 kB each.
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        /// Entries used since the last turn, and those of the turn before: together the least recently used ones are dropped
        /// without a list to maintain on every request.
        var recent: [[UInt8]: Scope] = [:]
        var previous: [[UInt8]: Scope] = [:]
    }

    package init(capacity: Int = 20_000) { self.capacity = capacity }

    package subscript(session: Session) -> Scope? {
        get {
            state.withLock { state in
                let key = session.token.hash
                if let scope = state.recent[key] { return scope }
                guard let scope = state.previous.removeValue(forKey: key) else { return nil }
                insert(scope, key, &state)
                return scope
            }
        }
        set {
            state.withLock { state in
                let key = session.token.hash
                state.previous[key] = nil
                guard let newValue else { return state.recent[key] = nil }
                insert(newValue, key, &state)
            }
        }
    }

    private func insert(_ scope: Scope, _ key: [UInt8], _ state: inout State) {
        if state.recent.count >= capacity / 2 {
            state.previous = state.recent
            state.recent = [:]
        }
        state.recent[key] = scope
    }
}
