import Foundation
import Logging
import Reactor

@testable import Postgres

/// The server the tests run against: `RETORNO_TEST_DATABASE_URL`. Without it they fail; they never pretend.
enum TestServer {
    struct Missing: Error, CustomStringConvertible {
        let description = "RETORNO_TEST_DATABASE_URL is not set: start PostgreSQL with `make test`, or name a server"
    }

    static func url() throws -> String {
        guard let url = ProcessInfo.processInfo.environment["RETORNO_TEST_DATABASE_URL"], !url.isEmpty
        else { throw Missing() }
        return url
    }

    /// The same server, another database on it.
    static func url(database: String, changing url: String? = nil) throws -> String {
        let url = try url ?? self.url()
        return url + (url.contains("?") ? "&" : "?") + "dbname=\(database)"
    }

    static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}

/// Gives the body a database nobody else has, and drops it.
@discardableResult
func withDatabase<Output>(
    limits: PoolLimits = .patient, onConnect: [SQL] = [], _ body: (Database) async throws -> Output
) async throws -> Output {
    try await withDatabaseURL { url in try await withDatabase(at: url, limits: limits, onConnect: onConnect, body) }
}

/// Opens a database that exists, on a loop of its own, and closes it.
@discardableResult
func withDatabase<Output>(
    at url: String, limits: PoolLimits = .patient, onConnect: [SQL] = [], _ body: (Database) async throws -> Output
) async throws -> Output {
    let loop = try EventLoop()
    defer { loop.stop() }
    let database = try Database(
        url: url, loops: [loop], limits: limits, onConnect: onConnect, logger: TestServer.logger)
    do {
        let output = try await body(database)
        await database.close()
        return output
    } catch {
        await database.close()
        throw error
    }
}

/// Creates a database nobody else has, gives its URL, and drops it.
func withDatabaseURL<Output>(_ body: (String) async throws -> Output) async throws -> Output {
    let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    return try await withDatabase(at: TestServer.url()) { server in
        try await server.execute("CREATE DATABASE \(SQL(unsafeRaw: name))")
        let result: Result<Output, any Error>
        do {
            result = .success(try await body(TestServer.url(database: name)))
        } catch {
            result = .failure(error)
        }
        try await server.execute("DROP DATABASE \(SQL(unsafeRaw: name)) WITH (FORCE)")
        return try result.get()
    }
}

extension PoolLimits {
    /// For a machine that does much beside: no test fails because it waited.
    static var patient: PoolLimits {
        var limits = PoolLimits()
        limits.waitTime = .seconds(60)
        limits.connectTime = .seconds(60)
        return limits
    }
}

extension Database {
    /// Runs statements one after the other, each in its own trip.
    func execute(_ statements: SQL...) async throws {
        for statement in statements { _ = try await pipeline(.none, statement.affected) }
    }

    func value<Value: PostgresDecodable>(_ type: Value.Type, _ sql: SQL) async throws -> Value {
        try await pipeline(.none, sql.value(type))
    }

    var backend: Int {
        get async throws { try await value(Int.self, "SELECT pg_backend_pid()") }
    }
}

/// The SQLSTATE of what the body throws, or nil.
func sqlState(of body: () async throws -> Void) async -> String? {
    do {
        try await body()
        return nil
    } catch PostgresError.server(let error) {
        return error.sqlState
    } catch {
        return "\(error)"
    }
}

struct NeverHappened: Error {}

/// Asks again and again until the condition holds; throws after ten seconds.
func eventually(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened() }
        await Task.yield()
    }
}
