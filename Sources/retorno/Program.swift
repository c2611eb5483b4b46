import App
import Demo
import Foundation
import Logging
import Mail
import Outbox
import Postgres
import Reactor
import Web

/// The environment of every command: settings, event loops, the private database if any, logger.
struct Program {
    let settings: ProgramSettings
    let dataDirectory: DataDirectory
    let files: ProgramFiles
    let loops: [EventLoop]
    /// Nil when DATABASE_URL names a database.
    let cluster: PrivateCluster?
    let logger: Logger

    /// Starts the private database unless DATABASE_URL is set.
    ///
    /// - Throws: `ProgramError`, one line.
    init(_ settings: ProgramSettings) throws {
        self.settings = settings
        guard let files = ProgramFiles() else {
            throw ProgramError("Public/ and Migrations/ are neither in the current folder nor in one above the program.")
        }
        self.files = files
        do { dataDirectory = try DataDirectory(settings.home) } catch {
            throw ProgramError("RETORNO_HOME=\(settings.home.path): the folder cannot be created.")
        }
        logger = Logger(level: settings.logLevel, asJSON: settings.logsJSON)
        cluster = settings.databaseURL == nil ? try PrivateCluster.running(in: dataDirectory) : nil
        loops = try (0..<max(2, ProcessInfo.processInfo.activeProcessorCount)).map { try EventLoop(index: $0) }
    }

    /// Connects as the owner of the tables, for migrations only.
    func ownerDatabase() throws -> Database {
        let url = settings.databaseURL ?? cluster?.url(user: "postgres") ?? ""
        return try Database(
            url: url, loops: [loops[0]], limits: .forMaintenance, logger: Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Connects as the program: a role that owns nothing and cannot bypass row security.
    func database(limits: PoolLimits = PoolLimits()) throws -> Database {
        let url = settings.databaseURL ?? cluster?.url(user: "retorno") ?? ""
        return try Database(url: url, loops: loops, limits: limits, onConnect: Application.onConnect, logger: logger)
    }

    func application(_ database: Database) throws -> Application {
        Application(
            database: database,
            secrets: Secrets(secretKey: try settings.secretKey ?? dataDirectory.loadOrCreate("secret-key", make: DataDirectory.randomText)),
            assets: try Assets(directory: files.publicFolder), baseURL: settings.baseURL,
            mailDomain: settings.mailDomain, trustedProxies: TrustedProxies(settings.trustedProxies), logger: logger)
    }

    /// Logs where e-mails go when there is no mail server. For processes that send them.
    func logMailFolder() {
        if settings.smtp == nil { logger.notice("no SMTP_URL: e-mails are written to \(dataDirectory.mail.path)") }
    }

    func mailTransport() -> MailTransport {
        if let server = settings.smtp { return .server(SMTPSessionPool(server: server)) }
        return .folder(MailFolder(directory: dataDirectory.mail))
    }

    /// Migrates the database; in the private one also creates the program's login role.
    func migrate() async throws {
        try await asOwner { database in
            let applied = try await Migrator.load(directory: files.migrations).run(database)
            for name in applied { printLine("  migrated: \(name)") }
            if cluster != nil { _ = try await database.pipeline([:], ProgramQueries.createLogin) }
        }
    }

    /// - Throws: `ProgramError`, one line with what to do, when the database has not been migrated to this version.
    func verifyDatabase() async throws {
        try await asOwner { try await Migrator.load(directory: files.migrations).verify($0) }
    }

    /// - Throws: `ProgramError`, one line that names the setting, when the database cannot be reached.
    private func asOwner(_ work: (Database) async throws -> Void) async throws {
        let database = try ownerDatabase()
        do {
            try await work(database)
            await database.close()
        } catch {
            await database.close()
            switch error {
            case PostgresError.unavailable(let message):
                let name = cluster == nil ? "DATABASE_URL" : "The private database"
                throw ProgramError("\(name): \(message.split(separator: "\n").joined(separator: " "))")
            case MigrationError.behind: throw ProgramError("\(error): run `retorno migrate` as the owner of the tables.")
            default: throw error
            }
        }
    }

    /// Loads the demo and analyzes the tables: its pages are opened before autovacuum has run.
    func loadDemo(into application: Application) async throws -> DemoSignIns {
        let content = try DemoContent(folder: files.demoContent)
        let signIns = try await DemoLoader(content, into: application, home: dataDirectory).run(log: printLine)
        try await asOwner { _ = try await $0.pipeline([:], ProgramQueries.analyze) }
        return signIns
    }

    /// Stops the event loops, and the private database when this process started it.
    func stop() {
        for loop in loops { loop.stop() }
        cluster?.stop()
    }
}

/// An error for the terminal, one line in plain English.
struct ProgramError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

enum ProgramQueries {
    static var analyze: Query<Int> {
        let sql: SQL = "ANALYZE"
        return sql.affected
    }

    static var createLogin: Query<Int> {
        let sql: SQL = """
            DO $$ BEGIN
              CREATE ROLE retorno LOGIN IN ROLE retorno_app;
            EXCEPTION WHEN duplicate_object THEN NULL;
            END $$
            """
        return sql.affected
    }
}

extension PoolLimits {
    /// Few connections, and statements that may take an hour.
    static var forMaintenance: PoolLimits {
        var limits = PoolLimits()
        limits.connections = 2
        limits.statementTimeout = .seconds(3600)
        return limits
    }
}
