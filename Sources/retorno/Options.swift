import App
import ArgumentParser
import Foundation

/// The settings that every command understands.
struct Options: ParsableArguments {
    @Option(help: "Where the private database, mail and secrets are kept. [RETORNO_HOME] (default: .retorno)")
    var home: String?

    @Option(help: "postgresql://… of the database; without it a private one is kept under the home. [DATABASE_URL]")
    var databaseURL: String?

    @Option(help: "Where people reach the installation, such as https://retorno.example.com. [BASE_URL]")
    var baseURL: String?

    @Option(help: "smtp:// or smtps://user:password@host:port; without it mail is written as files. [SMTP_URL]")
    var smtpURL: String?

    @Option(help: "The domain that outgoing mail comes from. [MAIL_DOMAIN] (default: retorno.example)")
    var mailDomain: String?

    @Option(help: "At least 32 characters that sign tokens; made once and kept when absent. [SECRET_KEY]")
    var secretKey: String?

    @Option(help: "debug tells of every request, info of what was done, warning and error of trouble. [LOG_LEVEL] (default: info)")
    var logLevel: String?

    @Option(help: "text, or json: one object a line. [LOG_FORMAT] (default: text)")
    var logFormat: String?

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

    /// - Throws: `SettingError` for a setting that is wrong.
    func settings() throws -> ProgramSettings {
        try ProgramSettings(flags: values, environment: ProcessInfo.processInfo.environment)
    }
}
