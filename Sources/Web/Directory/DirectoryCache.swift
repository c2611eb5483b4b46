import Postgres
import Synchronization

/// The directoryCache that pages asked for, each for as long as its tenant's version stands. The version comes with who asks, so what
/// another program on the same database changed is seen as well.
package final class DirectoryCache: Sendable {
    /// As many names as are kept, some 50 MB with the options made of them; one more, and all are read anew.
    package static let most = 50_000

    private struct Kept {
        package var directoryCache: [Int: (version: Int, directory: Directory)] = [:]
        package var names = 0
    }

    private let kept = Mutex(Kept())

    /// Nil when it is not cached, or has another version.
    package func directory(of scope: Scope) -> Directory? {
        kept.withLock { kept in
            guard let one = kept.directoryCache[scope.tenant.id], one.version == scope.tenant.directoryVersion else { return nil }
            return one.directory
        }
    }

    package func insert(_ directory: Directory, of scope: Scope) {
        kept.withLock { kept in
            if kept.names + directory.size > Self.most { kept = Kept() }
            let old = kept.directoryCache.updateValue((scope.tenant.directoryVersion, directory), forKey: scope.tenant.id)
            kept.names += directory.size - (old?.directory.size ?? 0)
        }
    }
}
