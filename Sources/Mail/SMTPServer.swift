import Foundation

/// The mail server that takes what goes out, as one URL: `smtp://user:password@host:port` or `smtps://…`.
///
/// `smtp` (port 587 with a user, else 25) turns to TLS by STARTTLS when the server offers it (RFC 3207), and insists on it when
/// there is a password and the host is not this machine. `smtps` (port 465) is TLS from the first byte (RFC 8314). Where TLS
/// is insisted on, the certificate must be good; where it is only taken when offered, any certificate beats none.
/// User and password may hold `%XX`.
package struct SMTPServer: Sendable {
    /// How long a server may keep us waiting.
    package struct Limits: Sendable {
        /// Until the server has greeted and, where it is used, TLS stands. Seconds.
        package var connectTime: Double = 10
        /// For the whole message. Seconds.
        package var totalTime: Double = 60
        /// Without a byte either way. Seconds.
        package var silence: Int = 30

        /// The usual ones: 10 s, 60 s, 30 s.
        package init() {}
    }

    struct Credentials {
        let user: String
        let password: String
    }

    let isTLSFromStart: Bool
    let host: String
    let port: Int
    let credentials: Credentials?
    let limits: Limits

    /// - Throws: `MailError.serverURL` with a line that says what is wrong, and never the password.
    package init(url: String, limits: Limits = Limits()) throws(MailError) {
        let parts = try SMTPURL(url)
        isTLSFromStart = parts.scheme == "smtps"
        host = parts.host
        credentials = parts.user.map { Credentials(user: $0, password: parts.password ?? "") }
        port = parts.port ?? (isTLSFromStart ? 465 : credentials == nil ? 25 : 587)
        self.limits = limits
    }

    /// Sends one message to one recipient and returns once the server has said that it took it (RFC 5321 3.3).
    ///
    /// Blocks, for `limits.totalTime` and a second at most: call it inside `offload`. A connection of its own each time.
    ///
    /// - Parameters:
    ///   - message: what `EmailMessage.serialized()` made: lines ended by CRLF. Dots are stuffed here.
    ///   - from: the envelope's sender, to whom bounces go; empty for a message that must never bounce.
    ///   - beforeHandingOver: runs once, on this thread, after the server has agreed to take the message (354) and before
    ///     the first byte of it leaves. Its time counts. When it throws, nothing was accepted and `send` throws `.aborted`.
    package func send(
        _ message: [UInt8], from: String, to: String,
        beforeHandingOver: @escaping () throws -> Void = {}
    ) throws(SMTPError) {
        guard from.isEmpty || Mailbox.isValid(from) else { throw Self.wrongAddress(from) }
        guard Mailbox.isValid(to) else { throw Self.wrongAddress(to) }
        let exchange = SMTPExchange(message: message, limits: limits, beforeHandingOver: beforeHandingOver)
        try exchange.run(with: self, from: from, to: to)
    }

    /// Whether the host is this machine by name: what goes there crosses no network.
    var isLoopback: Bool { ["localhost", "127.0.0.1", "::1"].contains(host.lowercased()) }

    var insistsOnTLS: Bool { !isLoopback && (isTLSFromStart || credentials != nil) }

    var url: String {
        "\(isTLSFromStart ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
    }

    private static func wrongAddress(_ address: String) -> SMTPError {
        .refused(code: 0, words: MailError.address(address).description, isPermanent: true)
    }
}
