import ArgumentParser

@main
struct Retorno: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retorno", abstract: "Closes the loop on customer feedback.",
        subcommands: [Serve.self, Work.self, Migrate.self, LoadDemo.self, Import.self, Operator.self, JobsCommand.self])
}
