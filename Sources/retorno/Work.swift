import App
import ArgumentParser

struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs jobs (e-mails, notifications) without serving pages.")

    @OptionGroup var options: Options

    func run() async throws {
        let stopping = Signals.stopping()
        let program = try Program(try options.settings())
        defer { program.stop() }
        try await program.verifyDatabase()
        let database = try program.database()
        let workers = program.workers(try program.application(database), WorkMetrics())
        program.logMailFolder()
        workers.start()
        printLine("Working. Ctrl-C stops it.")
        await stopping.first()
        await workers.stop()
        await database.close()
    }
}
