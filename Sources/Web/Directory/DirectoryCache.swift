import Postgres
import Synchronization

/// A cache of directories by tenant. An entry is valid while its version is that of the tenant.
///
/// The scope of each request carries the version as the database has it, so changes made by other processes are seen too. From any
/// thread.
package final class DirectoryCache: Sendable {
    /// The number of names that may be cached, about 50 MB with their select options. Beyond it the cache is emptied.
    private static let capacity = 50_000

    private struct State {
        var entries: [Int: (version: Int, directory: Directory)] = [:]
        var names = 0
    }

    private let state = Mutex(State())

    /// Nil when it is not cached or has another version.
    package func directory(of scope: Scope) -> Directory? {
        state.withLock { state in
            guard let entry = state.entries[scope.tenant.id], entry.version == scope.tenant.directoryVersion else { return nil }
            return entry.directory
        }
    }

    /// Replaces the tenant's entry.
    package func insert(_ directory: Directory, of scope: Scope) {
        state.withLock { state in
            if state.names + directory.size > Self.capacity { state = State() }
            let old = state.entries.updateValue((scope.tenant.directoryVersion, directory), forKey: scope.tenant.id)
            state.names += directory.size - (old?.directory.size ?? 0)
        }
    }
}
