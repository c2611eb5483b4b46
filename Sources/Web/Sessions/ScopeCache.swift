import Synchronization

/// Caches the last scope of each session, so that a request sends its queries and the session's check in one round trip.
///
/// A cached scope authorises nothing: its results are used only when the check in the same transaction returns the same scope. From
/// any thread.
package final class ScopeCache: Sendable {
    /// Entries, about 1 kB each.
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        /// `recent` holds the entries used in this generation, `previous` those of the one before, which are dropped when `recent` is
        /// full. Approximates LRU without a list to update on every request.
        var recent: [[UInt8]: Scope] = [:]
        var previous: [[UInt8]: Scope] = [:]
    }

    package init(capacity: Int = 20_000) { self.capacity = capacity }

    /// The cached scope of a session. Setting nil removes it.
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
