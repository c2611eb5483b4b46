import App
import ArgumentParser

struct LoadDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Loads the demo's three tenants into an empty database.")

    @OptionGroup var options: Options

    @Flag(help: "Also into a database that is not the private one.")
    var force = false

    func run() async throws {
        let program = try Program(try options.settings())
        defer { program.stop() }
        guard program.cluster != nil || force else {
            throw ProgramError("DATABASE_URL is set: --force loads the demo, whose sign-ins are known, there too.")
        }
        try await program.migrate()
        let database = try program.database()
        let signIns = try await program.loadDemo(into: try program.application(database))
        await database.close()
        say("Sign in with the password \(signIns.password) as\n" + signIns.people.map { "  \($0)" }.joined(separator: "\n"))
    }
}
