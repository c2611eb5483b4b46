import CCurl

extension CurlHandle {
    /// What libcurl is told about the server, and which callbacks of the exchange it calls
    /// (https://curl.se/libcurl/c/curl_easy_setopt.html).
    func configure(for server: SMTPServer, exchange: SMTPExchange) {
        set(CURLOPT_URL, server.url)
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOSIGNAL, 1)
        // Said at once and not when the handle goes, so that our callbacks hear of it.
        set(CURLOPT_FORBID_REUSE, 1)
        setSecurity(of: server)
        setLimits(server.limits)
        setCallbacks(to: exchange)
    }

    private func setSecurity(of server: SMTPServer) {
        set(CURLOPT_USE_SSL, Int((server.insistsOnTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        set(CURLOPT_SSL_VERIFYPEER, server.insistsOnTLS ? 1 : 0)
        set(CURLOPT_SSL_VERIFYHOST, server.insistsOnTLS ? 2 : 0)
        guard let credentials = server.credentials else { return }
        set(CURLOPT_USERNAME, credentials.user)
        set(CURLOPT_PASSWORD, credentials.password)
    }

    private func setLimits(_ limits: SMTPServer.Limits) {
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectTime * 1000))
        set(CURLOPT_TIMEOUT_MS, Int(limits.totalTime * 1000))
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.silence)
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, limits.silence)
    }

    private func setCallbacks(to exchange: SMTPExchange) {
        let context = Unmanaged.passUnretained(exchange).toOpaque()
        set(CURLOPT_UPLOAD, 1)
        set(CURLOPT_INFILESIZE_LARGE, size: exchange.message.count)
        set(CURLOPT_READDATA, context)
        set(CURLOPT_READFUNCTION) { buffer, size, count, context in
            guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
            return SMTPExchange.at(context).handOver(
                into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
        }
        // libcurl gives the server's lines to the header callback, whatever the protocol.
        set(CURLOPT_HEADERDATA, context)
        set(CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return size * count }
            SMTPExchange.at(context).hear(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_XFERINFODATA, context)
        setProgress { context, _, _, _, _ in
            guard let context else { return 0 }
            return SMTPExchange.at(context).isOver ? 1 : 0
        }
    }
}

extension SMTPExchange {
    fileprivate static func at(_ context: UnsafeMutableRawPointer) -> SMTPExchange {
        Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue()
    }
}
