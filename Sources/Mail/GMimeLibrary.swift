import CGMime
import Synchronization

/// GMime (https://github.com/jstedfast/gmime), behind a lock: it registers some of its types at their first use, which is not thread
/// safe, and its table of charsets keeps every name that any message contained.
enum GMimeLibrary {
    private static let lock = Mutex(())

    /// Runs `work` while no other thread uses GMime. No GMime object may leave `work`.
    static func exclusively<Result: Sendable>(
        _ work: () throws(IncomingMessageError) -> Result
    ) throws(IncomingMessageError) -> Result {
        try lock.withLock { _ throws(IncomingMessageError) in
            _ = isLibraryInitialized
            defer { clearCharsets() }
            return try work()
        }
    }

    /// Otherwise senders could fill the memory with names.
    private static func clearCharsets() {
        g_mime_charset_map_shutdown()
        g_mime_charset_map_init()
    }
}

/// g_mime_init must run once, which the initialization of a global guarantees.
private let isLibraryInitialized: Void = g_mime_init()
