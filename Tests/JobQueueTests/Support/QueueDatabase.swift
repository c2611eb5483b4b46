import Foundation
import Logging
import Reactor

@testable import JobQueue
@testable import Postgres

/// The server the tests run against: `RETORNO_TEST_DATABASE_URL`. Without it they fail; they never pretend.
struct MissingServer: Error, CustomStringConvertible {
    let description = "RETORNO_TEST_DATABASE_URL is not set: start PostgreSQL with `make test`, or name a server"
}

/// A database of its own with the queue's tables, as the program has them, and three tenants beside the installation.
/// `program` connects as a role that owns nothing; `owner` sees past row security.
struct QueueDatabase: Sendable {
    let program: Database
    let owner: Database
    let url: String
    let loop: EventLoop

    static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
    static let asProgram: [SQL] = ["SET ROLE queue_tests", "SET plan_cache_mode = force_generic_plan"]

    /// Gives the body a database and drops it. A few at a time: a server has only so many connections.
    @discardableResult
    static func use<Output: Sendable>(_ body: (QueueDatabase) async throws -> Output) async throws -> Output {
        await Turns.shared.take()
        let result: Result<Output, any Error>
        do { result = .success(try await useOne(body)) } catch { result = .failure(error) }
        await Turns.shared.give()
        return try result.get()
    }

    private static func useOne<Output: Sendable>(_ body: (QueueDatabase) async throws -> Output) async throws -> Output {
        let name = "queue_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try await onServer("CREATE DATABASE \(SQL(unsafeRaw: name))")
        let loop = try EventLoop()
        defer { loop.stop() }
        let url = try serverURL(name)
        let database = QueueDatabase(
            program: try open(url, loop, onConnect: asProgram), owner: try open(url, loop), url: url, loop: loop)
        let result: Result<Output, any Error>
        do {
            try await database.owner.transaction(.none) { try await $0.script(try schema()) }
            result = .success(try await body(database))
        } catch {
            result = .failure(error)
        }
        await database.program.close()
        await database.owner.close()
        try await onServer("DROP DATABASE \(SQL(unsafeRaw: name)) WITH (FORCE)")
        return try result.get()
    }

    static func open(_ url: String, _ loop: EventLoop, onConnect: [SQL] = [], connections: Int = 8) throws -> Database {
        var limits = PoolLimits()
        limits.connections = connections
        limits.waitTime = .seconds(60)
        limits.connectTime = .seconds(60)
        limits.statementTimeout = .seconds(60)
        return try Database(url: url, loops: [loop], limits: limits, onConnect: onConnect, logger: logger)
    }

    /// What the migration of the queue needs around it, and the migration.
    private static func schema() throws -> String {
        let support = URL(filePath: #filePath).deletingLastPathComponent()
        let migrations = support.appending(path: "../../../Migrations").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(at: migrations, includingPropertiesForKeys: nil)
        guard let queue = files.first(where: { $0.lastPathComponent.hasSuffix("_create_job_queue.sql") })
        else { throw MissingMigration() }
        return try String(contentsOf: support.appending(path: "surroundings.sql"), encoding: .utf8)
            + (try String(contentsOf: queue, encoding: .utf8)).replacing("retorno_app", with: "queue_tests")
    }

    private static func onServer(_ statement: SQL) async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        let server = try open(serverURL(nil), loop)
        _ = try await server.pipeline(.none, statement.affected)
        await server.close()
    }

    private static func serverURL(_ database: String?) throws -> String {
        guard let url = ProcessInfo.processInfo.environment["RETORNO_TEST_DATABASE_URL"], !url.isEmpty
        else { throw MissingServer() }
        return database.map { url + (url.contains("?") ? "&" : "?") + "dbname=\($0)" } ?? url
    }
}

struct MissingMigration: Error, CustomStringConvertible {
    let description = "Migrations holds no …_create_job_queue.sql"
}

extension QueueDatabase {
    /// One value as the owner sees it.
    func value<Value: PostgresDecodable & Sendable>(_ sql: SQL, as _: Value.Type = Value.self) async throws -> Value {
        try await owner.pipeline(.none, sql.value(Value.self))
    }

    func execute(_ sql: SQL) async throws { _ = try await owner.pipeline(.none, sql.affected) }

    @discardableResult
    func enqueue<Work: Job>(_ job: Work, tenant: Int, runAt: Date? = nil, uniqueKey: String? = nil) async throws -> Int? {
        try await program.pipeline(
            .job(tenant: tenant), JobQueries.enqueue(job, tenant: tenant, runAt: runAt, uniqueKey: uniqueKey))
    }

    /// Jobs that are not discarded.
    var waiting: Int {
        get async throws { try await value("SELECT count(*) FROM jobs WHERE discarded_at IS NULL") }
    }

    /// Claims as a worker of that name would.
    func claim(
        _ slots: Int = 4, kinds: [JobKind] = [Letter.kind], after: Int = -1, running: [Int: Int] = [:], perTenant: Int = 32,
        lease: Duration = .seconds(30), by worker: String = "test"
    ) async throws -> Claim {
        let request = ClaimRequest(
            queue: Letter.queue, kinds: kinds, slots: slots, perTenant: perTenant, running: running, after: after, worker: worker,
            lease: lease)
        return Claim(try await program.pipeline(.queue, ClaimQueries.claim(request)), request)
    }

    func lease(_ job: ClaimedJob, by worker: String = "test", duration: Duration = .seconds(30)) -> Lease {
        Lease(job, worker: worker, duration: duration, claimedAt: .now, database: program)
    }
}

/// Lets four tests at once have a database.
private actor Turns {
    static let shared = Turns()
    private var free = 4
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
