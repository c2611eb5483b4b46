import CCurl

/// One attempt to send one message through libcurl: the state of its callbacks, on the thread that called `run`.
final class SMTPExchange {
    let message: [UInt8]
    private let deadline: ContinuousClock.Instant
    private let beforeTransmission: () throws -> Void
    private var transmitted = 0
    /// `beforeTransmission` was called.
    private var hasBegun = false
    private var abortReason: (any Error)?
    private var replies = SMTPReplies()
    private var isAccepted = false
    private var timedOut = false

    init(message: [UInt8], deadline: ContinuousClock.Instant, beforeTransmission: @escaping () throws -> Void) {
        self.message = message
        self.deadline = deadline
        self.beforeTransmission = beforeTransmission
    }

    func run(on curl: borrowing CurlHandle, from: String, to: String) throws(SMTPError) {
        let remaining = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        guard remaining >= 1, let recipients = curl_slist_append(nil, "<\(to)>") else {
            throw .unreachable(message: remaining >= 1 ? "libcurl could not start" : "no time was left")
        }
        defer { curl_slist_free_all(recipients) }
        var text = [UInt8](repeating: 0, count: Int(CURL_ERROR_SIZE) + 1)
        let result = text.withUnsafeMutableBytes { buffer in
            curl.setExchange(self)
            curl.set(CURLOPT_TIMEOUT_MS, Int(remaining))
            curl.set(CURLOPT_ERRORBUFFER, buffer.baseAddress)
            curl.set(CURLOPT_MAIL_FROM, "<\(from)>")
            curl.set(CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(recipients))
            let result = curl.perform()
            curl.set(CURLOPT_MAIL_RCPT, nil)
            curl.set(CURLOPT_ERRORBUFFER, nil)
            curl.setExchange(nil)
            return result
        }
        guard result != CURLE_OK, !isAccepted else { return }
        throw failure(result, text: String(decoding: text.prefix { $0 != 0 }, as: UTF8.self))
    }

    /// Whether the attempt failed by the state of a connection that an earlier message left, so that the message may go out over
    /// a new one: never once `beforeTransmission` was called.
    ///
    /// True for a lost connection, for 421 (the server closes it, RFC 5321 3.8), and for any refusal of the first command, as it
    /// may mean the session (too many messages) rather than the message. A server that was answering and fell silent is
    /// not asked twice.
    func isRetryable(after error: SMTPError) -> Bool {
        guard !hasBegun, !isPastDeadline else { return false }
        return switch error {
        case .refused(let code, _, _): code == 421 || replies.count == 1
        case .unreachable: !timedOut || replies.count == 0
        case .unconfirmed, .aborted: false
        }
    }

    /// libcurl asks for the first bytes only once the server has answered DATA with 354.
    func transmit(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if !hasBegun {
            hasBegun = true
            do { try beforeTransmission() } catch {
                abortReason = error
                return Int(CURL_READFUNC_ABORT)
            }
        }
        let part = message[transmitted...].prefix(buffer.count)
        buffer.copyBytes(from: part)
        transmitted += part.count
        return part.count
    }

    func receive(_ line: UnsafeRawBufferPointer) {
        replies.take(line)
        if hasBegun, transmitted == message.count, replies.last?.isAcceptance == true { isAccepted = true }
    }

    /// libcurl waits two minutes for the reply to a QUIT (it sends one after a refusal), whatever its own limits are.
    var isPastDeadline: Bool { .now > deadline }

    /// libcurl's result does not distinguish a refusal (55, 56, 67, 8, 9 by version and stage) from a broken connection; the
    /// server's last reply does.
    private func failure(_ result: CURLcode, text: String) -> SMTPError {
        if let abortReason { return .aborted(abortReason) }
        timedOut = result == CURLE_OPERATION_TIMEDOUT
        if !timedOut, result != CURLE_COULDNT_CONNECT, let reply = replies.last, reply.isRefusal {
            return .refused(code: reply.code, message: reply.text, isPermanent: reply.isPermanent)
        }
        let text = text.isEmpty ? String(cString: curl_easy_strerror(result)) : text
        return hasBegun && transmitted == message.count ? .unconfirmed(message: text) : .unreachable(message: text)
    }
}
