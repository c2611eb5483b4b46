import Foundation
import Logging
import Reactor

@testable import Postgres

/// The server of the tests: `RETORNO_TEST_DATABASE_URL`. Without it they fail.
enum TestServer {
    struct Missing: Error, CustomStringConvertible {
        let description = "RETORNO_TEST_DATABASE_URL is not set: run `make test`, or set it to a server"
    }

    static func url() throws -> String {
        guard let url = ProcessInfo.processInfo.environment["RETORNO_TEST_DATABASE_URL"], !url.isEmpty
        else { throw Missing() }
        return url
    }

    /// Another database on the same server.
    static func url(database: String, changing url: String? = nil) throws -> String {
        let url = try url ?? self.url()
        return url + (url.contains("?") ? "&" : "?") + "dbname=\(database)"
    }

    static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
}

/// Creates a database, passes it to the body, and drops it.
@discardableResult
func withDatabase<Output>(
    limits: PoolLimits = .generous, onConnect: [SQL] = [], _ body: (Database) async throws -> Output
) async throws -> Output {
    try await withDatabaseURL { url in try await withDatabase(at: url, limits: limits, onConnect: onConnect, body) }
}

/// Opens an existing database on a loop of its own, and closes it.
@discardableResult
func withDatabase<Output>(
    at url: String, limits: PoolLimits = .generous, onConnect: [SQL] = [], _ body: (Database) async throws -> Output
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

/// Creates a database, passes its URL to the body, and drops it.
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
    /// Long timeouts, so that no test fails on a busy machine.
    static var generous: PoolLimits {
        var limits = PoolLimits()
        limits.waitTime = .seconds(60)
        limits.connectTime = .seconds(60)
        return limits
    }
}

extension Database {
    /// Runs statements one after the other, each in its own round trip.
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

/// The SQLSTATE of the error that the body throws, or nil.
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

/// Polls until the condition holds; throws after ten seconds.
func eventually(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened() }
        await Task.yield()
    }
}
