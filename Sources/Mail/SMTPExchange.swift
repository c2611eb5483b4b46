import CCurl

/// One message on its way through libcurl: what its callbacks read and write, on the thread that called `run`.
final class SMTPExchange {
    let message: [UInt8]
    private let beforeHandingOver: () throws -> Void
    private let deadline: ContinuousClock.Instant
    private var handedOver = 0
    private var hasBegun = false
    private var refusalByCaller: (any Error)?
    private var replies = SMTPReplies()
    private var acceptedAt: ContinuousClock.Instant?

    init(message: [UInt8], limits: SMTPServer.Limits, beforeHandingOver: @escaping () throws -> Void) {
        self.message = message
        self.beforeHandingOver = beforeHandingOver
        deadline = .now + .seconds(limits.totalTime)
    }

    func run(with server: SMTPServer, from: String, to: String) throws(SMTPError) {
        guard let curl = CurlHandle(), let recipients = curl_slist_append(nil, "<\(to)>") else {
            throw .unreachable(words: "libcurl could not start")
        }
        defer { curl_slist_free_all(recipients) }
        var words = [UInt8](repeating: 0, count: Int(CURL_ERROR_SIZE) + 1)
        let result = words.withUnsafeMutableBytes { buffer in
            curl.configure(for: server, exchange: self)
            curl.set(CURLOPT_ERRORBUFFER, buffer.baseAddress)
            curl.set(CURLOPT_MAIL_FROM, "<\(from)>")
            curl.set(CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(recipients))
            let result = curl.perform()
            curl.set(CURLOPT_ERRORBUFFER, nil)
            return result
        }
        guard result != CURLE_OK, acceptedAt == nil else { return }
        throw failure(result, words: String(decoding: words.prefix { $0 != 0 }, as: UTF8.self))
    }

    /// libcurl asks for the first bytes only once the server has answered DATA with 354.
    func handOver(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if !hasBegun {
            hasBegun = true
            do { try beforeHandingOver() } catch {
                refusalByCaller = error
                return Int(CURL_READFUNC_ABORT)
            }
        }
        let part = message[handedOver...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        handedOver += part.count
        return part.count
    }

    func hear(_ line: UnsafeRawBufferPointer) {
        replies.take(line)
        if hasBegun, handedOver == message.count, replies.last?.isAcceptance == true, acceptedAt == nil {
            acceptedAt = .now
        }
    }

    /// libcurl waits two minutes for the answer to its QUIT, whatever its own limits; nobody here does.
    var isOver: Bool {
        if let acceptedAt { return .now > acceptedAt + .seconds(1) }
        return .now > deadline
    }

    /// libcurl's result alone does not tell a refusal (55, 56, 67, 8, 9 by version and stage) from a broken connection:
    /// the server's last reply does.
    private func failure(_ result: CURLcode, words: String) -> SMTPError {
        if let refusalByCaller { return .aborted(refusalByCaller) }
        let isSilence = result == CURLE_OPERATION_TIMEDOUT || result == CURLE_COULDNT_CONNECT
        if !isSilence, let reply = replies.last, reply.isRefusal {
            return .refused(code: reply.code, words: reply.words, isPermanent: reply.isPermanent)
        }
        let words = words.isEmpty ? String(cString: curl_easy_strerror(result)) : words
        return hasBegun && handedOver == message.count ? .doubtful(words: words) : .unreachable(words: words)
    }
}
