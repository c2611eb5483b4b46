import App
import ArgumentParser
import Foundation

/// The options that every command has.
struct Options: ParsableArguments {
    @Option(help: "Where the private database, mail and secrets are kept. [RETORNO_HOME] (default: .retorno)")
    var home: String?

    @Option(help: "postgresql://… of the database; without it a private one in RETORNO_HOME is used. [DATABASE_URL]")
    var databaseURL: String?

    @Option(help: "The public URL, such as https://retorno.example.com. [BASE_URL]")
    var baseURL: String?

    @Option(help: "smtp:// or smtps://user:password@host:port; without it mail is written as files. [SMTP_URL]")
    var smtpURL: String?

    @Option(help: "The domain of the sender address of outgoing mail. [MAIL_DOMAIN] (default: retorno.example)")
    var mailDomain: String?

    @Option(help: "The key that signs tokens, at least 32 characters; generated once when absent. [SECRET_KEY]")
    var secretKey: String?

    @Option(help: "debug (logs every request), info, notice, warning or error. [LOG_LEVEL] (default: info)")
    var logLevel: String?

    @Option(help: "text, or json: one object per line. [LOG_FORMAT] (default: text)")
    var logFormat: String?

    /// The flags as typed.
    var values: ProgramSettings.Values {
        var values = ProgramSettings.Values()
        values.home = home
        values.databaseURL = databaseURL
        values.baseURL = baseURL
        values.smtpURL = smtpURL
        values.mailDomain = mailDomain
        values.secretKey = secretKey
        values.logLevel = logLevel
        values.logFormat = logFormat
        return values
    }

    /// Combines the flags with the environment.
    ///
    /// - Throws: `SettingError` for an invalid setting.
    func settings() throws -> ProgramSettings {
        try ProgramSettings(flags: values, environment: ProcessInfo.processInfo.environment)
    }
}
