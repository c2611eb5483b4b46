import Foundation
import Logging
import Postgres
import Reactor
import Web

/// Thrown when `RETORNO_TEST_DATABASE_URL` names no PostgreSQL server: the tests fail rather than being skipped.
package struct MissingServer: Error, CustomStringConvertible {
    package let description = "RETORNO_TEST_DATABASE_URL is not set: start PostgreSQL with `make test`, or name a server"
}

/// A migrated database for one test, dropped at its end. As in production, the program connects as a role that owns nothing.
package struct TestDatabase: Sendable {
    package let program: Database
    package let owner: Database
    package let loop: EventLoop

    package static let logger = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    /// Copies the migrated template database, runs the body with the copy, and drops it. Four at a time, because the server's
    /// connections are limited.
    package static func use<Output: Sendable>(_ body: (TestDatabase) async throws -> Output) async throws -> Output {
        await DatabaseSlots.shared.acquire()
        let result: Result<Output, any Error>
        do { result = .success(try await useCopy(body)) } catch { result = .failure(error) }
        await DatabaseSlots.shared.release()
        return try result.get()
    }

    private static func useCopy<Output>(_ body: (TestDatabase) async throws -> Output) async throws -> Output {
        let template = try await template.value
        let loop = try EventLoop()
        defer { loop.stop() }
        let name = newName()
        try await onServer("CREATE DATABASE \(SQL(unsafeRaw: name)) TEMPLATE \(SQL(unsafeRaw: template))")
        var limits = PoolLimits()
        limits.waitTime = .seconds(60)
        let database = TestDatabase(
            program: try Database(url: url(name), loops: [loop], limits: limits, onConnect: Application.onConnect, logger: logger),
            owner: try Database(url: url(name), loops: [loop], limits: limits, logger: logger), loop: loop)
        let result: Result<Output, any Error>
        do { result = .success(try await body(database)) } catch { result = .failure(error) }
        await database.program.close()
        await database.owner.close()
        try await onServer("DROP DATABASE \(SQL(unsafeRaw: name)) WITH (FORCE)")
        return try result.get()
    }

    /// The migrated database, created once per test run. It is removed with the server.
    private static let template = Task {
        let name = newName()
        try await onServer("CREATE DATABASE \(SQL(unsafeRaw: name))")
        let loop = try EventLoop()
        defer { loop.stop() }
        let database = try Database(url: url(name), loops: [loop], logger: logger)
        _ = try await Migrator.load(directory: root.appending(path: "Migrations")).run(database)
        await database.close()
        return name
    }

    private static func onServer(_ statement: SQL) async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        var limits = PoolLimits()
        limits.statementTimeout = .seconds(120)
        limits.waitTime = .seconds(60)
        let server = try Database(url: url(nil), loops: [loop], limits: limits, logger: logger)
        _ = try await server.pipeline([:], statement.affected)
        await server.close()
    }

    private static func url(_ database: String?) throws -> String {
        guard let url = ProcessInfo.processInfo.environment["RETORNO_TEST_DATABASE_URL"], !url.isEmpty
        else { throw MissingServer() }
        return database.map { url + (url.contains("?") ? "&" : "?") + "dbname=\($0)" } ?? url
    }

    private static func newName() -> String { "app_" + UUID().uuidString.lowercased().replacing("-", with: "") }
}

/// Limits the number of test databases that exist at once.
private actor DatabaseSlots {
    static let shared = DatabaseSlots()
    private var free = 4
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func acquire() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }

    func release() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
