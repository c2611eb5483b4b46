import CCurl

/// One libcurl easy handle (https://curl.se/libcurl/c/libcurl-easy.html), for the thread that made it.
struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    /// Nil when libcurl cannot start or memory is short.
    init?() {
        guard libraryIsReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    deinit { curl_easy_cleanup(handle) }

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

    /// The callback runs at least once a second; anything but 0 ends the transfer.
    func setProgress(_ callback: @escaping retorno_curl_progress) {
        set(CURLOPT_NOPROGRESS, 0)
        _ = retorno_curl_set_progress(handle, callback)
    }

    /// Blocks until the transfer is over.
    func perform() -> CURLcode {
        curl_easy_perform(handle)
    }
}

/// curl_global_init wants to run once and alone; a global is made so.
private let libraryIsReady = retorno_curl_global_init() == CURLE_OK
