import ArgumentParser

struct LoadDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Loads the demo's three tenants into an empty database.")

    @OptionGroup var options: Options

    @Flag(help: "Loads the demo also into a database other than the private one.")
    var force = false

    func run() async throws {
        let settings = try options.settings()
        guard force || (settings.isLoopback && settings.databaseURL == nil) else {
            throw ProgramError(
                "HOST or DATABASE_URL is not local, and the demo has known accounts; --force loads it anyway.")
        }
        let program = try Program(settings)
        defer { program.stop() }
        try await program.migrate()
        let database = try program.database()
        let signIns = try await program.loadDemo(into: try program.application(database))
        await database.close()
        printLine("Sign in with the password \(signIns.password) as\n" + signIns.people.map { "  \($0)" }.joined(separator: "\n"))
    }
}
