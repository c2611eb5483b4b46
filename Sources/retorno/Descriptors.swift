import Foundation

/// How many descriptors the process may have. A shell's usual 1,024 is far below the connections the server takes.
enum Descriptors {
    /// As many as the system lets this process have. Source: setrlimit(2).
    static func allowAll() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
