import App
import ArgumentParser
import Demo
import Foundation
import HTTPServer
import JobQueue
import Logging
import Outbox
import Postgres
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the pages and runs the jobs.",
        discussion: "Settings are also read from the environment variables in brackets; flags win.")

    @OptionGroup var options: Options

    @Option(help: "The address to listen on. [HOST] (default: 127.0.0.1)")
    var host: String?

    @Option(help: "The port to listen on; 0 takes any. [PORT] (default: 8080)")
    var port: String?

    @Option(help: "IP addresses of proxies whose X-Forwarded-For is trusted, separated by commas. [TRUSTED_PROXIES]")
    var trustedProxies: String?

    @Flag(help: "Migrates the database, and loads the demo the first time. [RETORNO_DEMO_PASSWORD]")
    var demo = false

    @Flag(help: "Loads the demo even when other machines can reach it.")
    var forceDemo = false

    @Flag(inversion: .prefixedNo, help: "Also runs jobs in this process.")
    var work = true

    func run() async throws {
        var values = options.values
        values.host = host
        values.port = port
        values.trustedProxies = trustedProxies
        let settings = try ProgramSettings(flags: values, environment: ProcessInfo.processInfo.environment)
        if demo && !settings.isLoopback && !forceDemo {
            throw ProgramError(
                "HOST=\(settings.host): the demo has known accounts, so it is served on this machine only; --force-demo overrides.")
        }
        let stopping = Signals.stopping()
        Descriptors.raiseLimit()
        let program = try Program(settings)
        defer { program.stop() }
        if demo || program.cluster != nil { try await program.migrate() } else { try await program.verifyDatabase() }
        let database = try program.database()
        let application = try program.application(database)
        let signIns = demo ? try await program.loadDemo(into: application) : nil

        let metrics = WorkMetrics()
        let workers = program.workers(application, metrics)
        let dispatcher = Dispatcher(application: application, routes: Routes.all(metrics))
        let server = HTTPServer(logger: program.logger) { request in
            await workers.waker.collect { await dispatcher.respond(to: request) }
        }
        let bound = try await listen(server, settings, program)
        if work {
            program.logMailFolder()
            workers.start()
        }
        Announcement(settings: settings, port: bound, signIns: signIns).show()

        await stopping.first()
        printLine("\nStopping.")
        await server.shutdown()
        await workers.stop()
        await database.close()
    }

    private func listen(_ server: HTTPServer, _ settings: ProgramSettings, _ program: Program) async throws -> Int {
        do {
            return try await server.start(host: settings.host, port: settings.port, on: program.loops)
        } catch ListenError.addressInUse {
            throw ProgramError("PORT=\(settings.port): taken by another program.")
        } catch let error as ListenError {
            throw ProgramError("HOST=\(settings.host): \(error).")
        }
    }
}

/// The lines that the terminal shows once the server listens.
private struct Announcement {
    let settings: ProgramSettings
    let port: Int
    let signIns: DemoSignIns?

    func show() {
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        var lines = ["", "Retorno is at http://\(host):\(port)"]
        if let signIns {
            lines.append("Sign in with the password \(signIns.password) as")
            lines += signIns.people.map { "  \($0)" }
        }
        lines.append("Ctrl-C stops it.")
        printLine(lines.joined(separator: "\n"))
    }
}
