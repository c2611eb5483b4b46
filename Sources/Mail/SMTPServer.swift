/// The mail server that takes outgoing messages, as one URL: `smtp://user:password@host:port` or `smtps://…`.
///
/// `smtp` (port 587 with a user, else 25) upgrades to TLS by STARTTLS when the server offers it (RFC 3207), and requires it when
/// there is a password and the host is not this machine. `smtps` (port 465) is TLS from the first byte (RFC 8314). Where TLS
/// is required the certificate is verified; where it is only used when offered, an unverified one is better than none.
/// User and password may contain `%XX` (RFC 3986 2.1).
package struct SMTPServer: Sendable {
    /// How long a server may take.
    package struct Limits: Sendable {
        /// Until the connection is ready: greeting received and, where used, TLS negotiated. Seconds.
        package var connectTime: Double = 10
        /// For one message, connecting and retrying included. Seconds.
        package var totalTime: Double = 60
        /// Without a byte in either direction. Seconds.
        package var silence: Int = 30

        /// 10 s, 60 s, 30 s.
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

    /// - Throws: `MailError.serverURL` with a line that says what is wrong, and never contains the password.
    package init(url: String, limits: Limits = Limits()) throws(MailError) {
        let parts = try SMTPURL(url)
        isTLSFromStart = parts.scheme == "smtps"
        host = parts.host
        credentials = parts.user.map { Credentials(user: $0, password: parts.password ?? "") }
        port = parts.port ?? (isTLSFromStart ? 465 : credentials == nil ? 25 : 587)
        self.limits = limits
    }

    /// Sends one message over a connection of its own; otherwise as `SMTPSession.send`.
    package func send(
        _ message: [UInt8], from: String, to: String, beforeTransmission: @escaping () throws -> Void = {}
    ) throws(SMTPError) {
        try SMTPSession(server: self).send(message, from: from, to: to, beforeTransmission: beforeTransmission)
    }

    /// Whether the host is this machine by name, so that no network is crossed.
    var isLoopback: Bool { ["localhost", "127.0.0.1", "::1"].contains(host.lowercased()) }

    var requiresTLS: Bool { !isLoopback && (isTLSFromStart || credentials != nil) }

    /// Without the credentials.
    var url: String {
        "\(isTLSFromStart ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
    }
}
