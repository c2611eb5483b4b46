import ArgumentParser
import Views

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Works the jobs (e-mails, notices) and serves nothing.")

    @OptionGroup var options: Options

    func run() async throws {
        let stopping = Signals.stopping()
        let program = try Program(try options.settings())
        defer { program.stop() }
        try await program.verifyDatabase()
        let database = try program.database()
        let workers = Workers.start(4, try program.application(database), program)
        say("Working. Ctrl-C stops it.")
        await stopping.first()
        await Workers.finish(workers)
        await database.close()
    }
}
