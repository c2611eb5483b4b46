import Domain
import Foundation
import Logging
import Mail
import TextSyntax

/// The program's settings, from flags and environment variables, validated before anything starts.
package struct ProgramSettings: Sendable {
    package var host = "127.0.0.1"
    package var port = 8080
    /// The data directory: private database, mail folder and generated secrets.
    package var home: URL
    /// Nil uses the private database in `home`.
    package var databaseURL: String?
    /// Without a trailing slash.
    package var baseURL: String
    /// Nil writes e-mails as files.
    package var smtp: SMTPServer?
    package var mailDomain: String
    /// Nil uses one that is generated once and stored in `home`.
    package var secretKey: String?
    package var trustedProxies: [String]
    package var logLevel = Logger.Level.info
    /// Whether the log is one JSON object per line; else plain text.
    package var logsJSON = false

    /// The flags as typed; nil for absent ones.
    package struct Values: Sendable {
        package var host: String?
        package var port: String?
        package var home: String?
        package var databaseURL: String?
        package var baseURL: String?
        package var smtpURL: String?
        package var mailDomain: String?
        package var secretKey: String?
        package var trustedProxies: String?
        package var logLevel: String?
        package var logFormat: String?

        package init() {}
    }

    /// Flags win over the environment; an empty value counts as unset.
    ///
    /// - Throws: `SettingError`, one line that names the wrong setting and the reason.
    package init(flags: Values, environment: [String: String]) throws(SettingError) {
        func value(_ flag: String?, _ name: String) -> String? {
            flag?.nonEmpty ?? environment[name]?.nonEmpty
        }
        if let host = value(flags.host, "HOST") { self.host = host }
        if let port = value(flags.port, "PORT") {
            guard let number = Int(port), (0...65535).contains(number) else {
                throw SettingError("PORT", port, "must be a number from 0 to 65535")
            }
            self.port = number
        }
        home = URL(filePath: value(flags.home, "RETORNO_HOME") ?? ".retorno", directoryHint: .isDirectory)
        databaseURL = value(flags.databaseURL, "DATABASE_URL")
        baseURL = try Self.baseURL(value(flags.baseURL, "BASE_URL")) ?? "http://\(Self.urlHost(host)):\(port)"
        if let url = value(flags.smtpURL, "SMTP_URL") {
            do { smtp = try SMTPServer(url: url) } catch { throw SettingError("SMTP_URL", nil, "\(error)") }
        }
        mailDomain = value(flags.mailDomain, "MAIL_DOMAIN") ?? "retorno.example"
        guard EmailAddress.isValid("retorno@\(mailDomain)") else {
            throw SettingError("MAIL_DOMAIN", mailDomain, "must be a domain such as retorno.example.com")
        }
        secretKey = value(flags.secretKey, "SECRET_KEY")
        if let secretKey, secretKey.utf8.count < 32 {
            throw SettingError("SECRET_KEY", nil, "must have at least 32 characters; `openssl rand -hex 32` generates one")
        }
        trustedProxies = (value(flags.trustedProxies, "TRUSTED_PROXIES") ?? "").split(separator: ",").map(\.trimmed)
        for proxy in trustedProxies where !Self.isAddress(proxy) {
            throw SettingError("TRUSTED_PROXIES", proxy, "must be IP addresses, separated by commas")
        }
        if let level = value(flags.logLevel, "LOG_LEVEL") {
            guard let known = Logger.Level(rawValue: level) else {
                throw SettingError("LOG_LEVEL", level, "must be debug, info, notice, warning or error")
            }
            logLevel = known
        }
        if let format = value(flags.logFormat, "LOG_FORMAT") {
            guard ["text", "json"].contains(format) else { throw SettingError("LOG_FORMAT", format, "must be text or json") }
            logsJSON = format == "json"
        }
        try checkDatabaseURL()
    }

    /// Whether only this machine can reach the server.
    package var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    private func checkDatabaseURL() throws(SettingError) {
        guard let databaseURL else { return }
        guard databaseURL.hasPrefix("postgresql://") || databaseURL.hasPrefix("postgres://") else {
            throw SettingError("DATABASE_URL", nil, "must begin with postgresql://")
        }
    }

    private static func baseURL(_ text: String?) throws(SettingError) -> String? {
        guard let text else { return nil }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
            ["", "/"].contains(url.path)
        else { throw SettingError("BASE_URL", text, "must be like https://retorno.example.com, without a path") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func urlHost(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

    private static func isAddress(_ text: String) -> Bool {
        var v4 = in_addr(), v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }
}

/// An invalid setting. Does not quote secrets.
package struct SettingError: Error, CustomStringConvertible {
    package let description: String

    init(_ name: String, _ value: String?, _ reason: String) {
        description = value.map { "\(name)=\($0): \(reason)." } ?? "\(name): \(reason)."
    }
}
