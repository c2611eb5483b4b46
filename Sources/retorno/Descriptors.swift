import Foundation

/// The process's limit of file descriptors. The usual soft limit of 1,024 is far below the connections that the server accepts.
enum Descriptors {
    /// Raises the soft limit to the hard limit. Source: setrlimit(2).
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
