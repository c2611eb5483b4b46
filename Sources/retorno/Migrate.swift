import ArgumentParser

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Migrates the database to this version of the program.",
        discussion: "DATABASE_URL must name the owner of the tables; docs/operations.md describes the roles.")

    @OptionGroup var options: Options

    func run() async throws {
        let program = try Program(try options.settings())
        defer { program.stop() }
        try await program.migrate()
        printLine("The database is up to date.")
    }
}
