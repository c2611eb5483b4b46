import CGMime
import Synchronization

/// GMime (https://github.com/jstedfast/gmime), for one reader at a time: it registers some of its types when it first meets
/// them, and its table of charsets keeps every name that any message ever mentioned.
enum GMimeLibrary {
    private static let turn = Mutex(())

    /// No GMime object may leave `work`.
    static func alone<Result: Sendable>(
        _ work: () throws(IncomingMessageError) -> Result
    ) throws(IncomingMessageError) -> Result {
        try turn.withLock { _ throws(IncomingMessageError) in
            _ = libraryIsReady
            defer { forgetCharsets() }
            return try work()
        }
    }

    /// Or strangers could fill our memory with names.
    private static func forgetCharsets() {
        g_mime_charset_map_shutdown()
        g_mime_charset_map_init()
    }
}

/// g_mime_init wants to run once; a global is made so.
private let libraryIsReady: Void = g_mime_init()
