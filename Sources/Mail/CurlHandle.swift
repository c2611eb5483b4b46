import CCurl
import Foundation

/// One libcurl easy handle (https://curl.se/libcurl/c/libcurl-easy.html) and the connections that it keeps open.
/// For one thread at a time.
struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    /// Nil when libcurl cannot start or memory is short.
    init?() {
        guard isLibraryInitialized, let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    /// libcurl sends QUIT on an open connection and then waits up to two minutes for the reply, whatever limits the handle
    /// has. With the receiving side shut down the QUIT still leaves, and the wait ends at once.
    deinit {
        let socket = retorno_curl_active_socket(handle)
        if socket != CURL_SOCKET_BAD { _ = shutdown(socket, Int32(SHUT_RD)) }
        curl_easy_cleanup(handle)
    }

    func set(_ option: CURLoption, _ value: Int) {
        _ = retorno_curl_set_long(handle, option, value)
    }

    func set(_ option: CURLoption, _ value: String) {
        _ = retorno_curl_set_string(handle, option, value)
    }

    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) {
        _ = retorno_curl_set_pointer(handle, option, value)
    }

    func set(_ option: CURLoption, size: Int) {
        _ = retorno_curl_set_size(handle, option, curl_off_t(size))
    }

    func set(_ option: CURLoption, _ callback: @escaping retorno_curl_bytes) {
        _ = retorno_curl_set_callback(handle, option, callback)
    }

    /// libcurl calls it at least once a second; a result other than 0 ends the transfer.
    func setProgress(_ callback: @escaping retorno_curl_progress) {
        set(CURLOPT_NOPROGRESS, 0)
        _ = retorno_curl_set_progress(handle, callback)
    }

    /// Blocks until the transfer is over.
    func perform() -> CURLcode {
        curl_easy_perform(handle)
    }

    /// Whether the last transfer opened a connection, rather than use one kept from an earlier transfer.
    var openedConnection: Bool {
        var count = 0
        return retorno_curl_get_long(handle, CURLINFO_NUM_CONNECTS, &count) != CURLE_OK || count > 0
    }

    /// Whether a connection is kept for the next transfer, as far as is known without asking the server.
    var keepsConnection: Bool { retorno_curl_active_socket(handle) != CURL_SOCKET_BAD }
}

/// curl_global_init must run once and alone, which the initialization of a global guarantees.
private let isLibraryInitialized = retorno_curl_global_init() == CURLE_OK
