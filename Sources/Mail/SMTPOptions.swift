import CCurl

/// The options of libcurl that sending uses (https://curl.se/libcurl/c/curl_easy_setopt.html).
extension CurlHandle {
    /// What stays the same for all messages.
    func configure(for server: SMTPServer) {
        set(CURLOPT_URL, server.url)
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_MAXCONNECTS, 1)
        set(CURLOPT_UPLOAD, 1)
        setSecurity(of: server)
        setLimits(server.limits)
        setCallbacks()
    }

    /// The exchange whose callbacks libcurl calls. It must outlive the transfer; nil afterwards.
    func setExchange(_ exchange: SMTPExchange?) {
        let context = exchange.map { Unmanaged.passUnretained($0).toOpaque() }
        set(CURLOPT_READDATA, context)
        set(CURLOPT_HEADERDATA, context)
        set(CURLOPT_XFERINFODATA, context)
        set(CURLOPT_INFILESIZE_LARGE, size: exchange?.message.count ?? 0)
    }

    private func setSecurity(of server: SMTPServer) {
        set(CURLOPT_USE_SSL, Int((server.requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        set(CURLOPT_SSL_VERIFYPEER, server.requiresTLS ? 1 : 0)
        set(CURLOPT_SSL_VERIFYHOST, server.requiresTLS ? 2 : 0)
        guard let credentials = server.credentials else { return }
        set(CURLOPT_USERNAME, credentials.user)
        set(CURLOPT_PASSWORD, credentials.password)
    }

    private func setLimits(_ limits: SMTPServer.Limits) {
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectTime * 1000))
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.silence)
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, limits.silence)
    }

    private func setCallbacks() {
        set(CURLOPT_READFUNCTION) { buffer, size, count, context in
            guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
            return SMTPExchange.at(context).transmit(
                into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
        }
        // libcurl passes the server's lines to the header callback, whatever the protocol.
        set(CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return size * count }
            SMTPExchange.at(context).receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        setProgress { context, _, _, _, _ in
            guard let context else { return 0 }
            return SMTPExchange.at(context).isPastDeadline ? 1 : 0
        }
    }
}

extension SMTPExchange {
    fileprivate static func at(_ context: UnsafeMutableRawPointer) -> SMTPExchange {
        Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue()
    }
}
