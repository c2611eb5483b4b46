@testable import App
import Testing

@Suite struct ProgramSettingsTests {
    private func settings(_ environment: [String: String]) throws -> ProgramSettings {
        try ProgramSettings(flags: .init(), environment: environment)
    }

    @Test func absentSettingsHaveDefaults() throws {
        let settings = try settings([:])
        #expect(settings.baseURL == "http://127.0.0.1:8080" && settings.isLoopback && settings.databaseURL == nil)
    }

    @Test(arguments: [
        ("PORT", "http"), ("PORT", "70000"), ("BASE_URL", "retorno.example"), ("BASE_URL", "https://x.example/path"),
        ("SMTP_URL", "imap://x"),
        ("MAIL_DOMAIN", "a b"), ("SECRET_KEY", "short"), ("TRUSTED_PROXIES", "10.0.0.1, proxy"), ("DATABASE_URL", "mysql://x"),
    ]) func anInvalidSettingIsNamedInOneLine(name: String, value: String) throws {
        let error = #expect(throws: SettingError.self) { try settings([name: value]) }
        #expect(error?.description.hasPrefix(name) == true)
        #expect(error?.description.contains("\n") == false)
    }

    @Test func flagsOverrideTheEnvironmentAndEmptyValuesCountAsUnset() throws {
        var flags = ProgramSettings.Values()
        flags.port = "9000"
        #expect(try ProgramSettings(flags: flags, environment: ["PORT": "8000", "HOST": ""]).port == 9000)
    }
}
