import TextSyntax

/// Sends messages to one mail server, one after the other, over a connection that stays open in between.
///
/// A connection is replaced when it has been idle for too long, has carried its number of messages, or is found closed; after
/// a refusal or a failure libcurl closes it. Not thread safe: one thread at a time, as `SMTPSessionPool` ensures.
package final class SMTPSession {
    /// When a connection is closed although nothing is wrong with it.
    package struct Limits: Sendable {
        /// Without a message, in seconds. Mail servers close idle connections themselves, mostly after some minutes (RFC 5321 4.5.3.2.7).
        package var idleTime: Double = 30
        /// Messages over one connection: many servers refuse more.
        package var messages: Int = 100

        /// 30 s, 100 messages.
        package init() {}
    }

    private let server: SMTPServer
    private let limits: Limits
    private var connection: Connection?

    /// Opens no connection yet.
    package init(server: SMTPServer, limits: Limits = Limits()) {
        self.server = server
        self.limits = limits
    }

    /// Sends one message to one recipient and returns once the server has accepted it (RFC 5321 3.3).
    ///
    /// Blocks, for `SMTPServer.Limits.totalTime` and a second at most: call it inside `offload`. When a connection kept from an
    /// earlier message turns out to be closed, the message goes out over a new one within the same time; the server had
    /// nothing of it yet.
    ///
    /// - Parameters:
    ///   - message: what `EmailMessage.serialized()` made: lines ended by CRLF. Dots are stuffed here (RFC 5321 4.5.2).
    ///   - from: the envelope's sender, to whom bounces go; empty for a message that must never bounce.
    ///   - beforeTransmission: runs at most once, on this thread, after the server has agreed to take the message (354) and
    ///     before its first byte leaves. Its time counts. When it throws, nothing was accepted and `send` throws `.aborted`.
    package func send(
        _ message: [UInt8], from: String, to: String, beforeTransmission: @escaping () throws -> Void = {}
    ) throws(SMTPError) {
        guard from.isEmpty || EmailAddress.isValid(from) else { throw Self.invalidAddress(from) }
        guard EmailAddress.isValid(to) else { throw Self.invalidAddress(to) }
        let deadline = ContinuousClock.now + .seconds(server.limits.totalTime)
        for isRetry in [false, true] {
            let exchange = SMTPExchange(message: message, deadline: deadline, beforeTransmission: beforeTransmission)
            let connection = try usableConnection()
            do throws(SMTPError) {
                return try connection.run(exchange, from: from, to: to)
            } catch {
                guard !isRetry, connection.wasReused, exchange.isRetryable(after: error) else { throw error }
                close()
            }
        }
    }

    /// Says goodbye to the server (QUIT) without waiting for its reply. The next `send` opens a new connection.
    package func close() {
        connection = nil
    }

    /// Whether a connection is kept open, as far as is known without asking the server.
    package var isConnected: Bool { connection?.isOpen == true }

    private func usableConnection() throws(SMTPError) -> Connection {
        if let connection, !connection.isExhausted(limits) { return connection }
        close()
        guard let new = Connection(to: server) else { throw .unreachable(message: "libcurl could not start") }
        connection = new
        return new
    }

    private static func invalidAddress(_ address: String) -> SMTPError {
        .refused(code: 0, message: MailError.address(address).description, isPermanent: true)
    }
}

extension SMTPSession {
    /// A libcurl handle with the one connection that it opens at the first message.
    private final class Connection {
        private let curl: CurlHandle
        private var messages = 0
        private var lastUse = ContinuousClock.now
        /// The last message went over a connection that an earlier one had opened.
        private(set) var wasReused = false

        init?(to server: SMTPServer) {
            guard let curl = CurlHandle() else { return nil }
            curl.configure(for: server)
            self.curl = curl
        }

        var isOpen: Bool { curl.keepsConnection }

        func isExhausted(_ limits: Limits) -> Bool {
            messages >= limits.messages || (messages > 0 && lastUse.duration(to: .now) >= .seconds(limits.idleTime))
        }

        func run(_ exchange: SMTPExchange, from: String, to: String) throws(SMTPError) {
            let wasOpen = isOpen
            defer {
                wasReused = wasOpen && !curl.openedConnection
                messages = wasReused ? messages + 1 : 1
                lastUse = .now
            }
            try exchange.run(on: curl, from: from, to: to)
        }
    }
}
