import Foundation
import Testing

@testable import Postgres

@Suite struct MigratorTests {
    private let first = (
        name: "0001_create_people.sql", text: "CREATE TABLE people (name text); CREATE INDEX ON people (name);"
    )
    private let second = (
        name: "0002_let_people_have_ages.sql", text: "ALTER TABLE people ADD age int; -- why: 'ação'"
    )

    private func folder(_ files: [(name: String, text: String)]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name)) }
        return folder
    }

    private func load(_ files: (name: String, text: String)...) throws -> Migrator {
        let folder = try folder(files)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Migrator.load(directory: folder)
    }

    @Test func migrationsAreAppliedInOrderAndOnce() async throws {
        try await withDatabase { database in
            let migrator = try load(second, first)
            #expect(try await migrator.run(database) == ["0001_create_people", "0002_let_people_have_ages"])
            #expect(try await migrator.run(database) == [])
            try await migrator.verify(database)
            try await database.execute("INSERT INTO people (name, age) VALUES ('Ana', 30)")
        }
    }

    @Test func twoAtOnceApplyEachMigrationOnce() async throws {
        try await withDatabaseURL { url in
            let migrator = try load(first, second)
            let names = try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask { try await withDatabase(at: url) { try await migrator.run($0) } }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(names.sorted() == ["0001_create_people", "0002_let_people_have_ages"])
        }
    }

    @Test func aFileChangedAfterwardsIsRefused() async throws {
        try await withDatabase { database in
            _ = try await load(first).run(database)
            let changed = try load((first.name, first.text + " "))
            let refusal = MigrationError.refused("0001_create_people was changed after it had been applied")
            await #expect(throws: refusal) { try await changed.run(database) }
            await #expect(throws: refusal) { try await changed.verify(database) }
        }
    }

    @Test func aDatabaseThatIsAheadIsRefused() async throws {
        try await withDatabase { database in
            _ = try await load(first, second).run(database)
            let refusal = MigrationError.refused("the database is ahead of the code: 0002_let_people_have_ages")
            await #expect(throws: refusal) { try await load(first).run(database) }
            await #expect(throws: refusal) { try await load(first).verify(database) }
        }
    }

    @Test func aDatabaseThatIsBehindIsNotVerified() async throws {
        try await withDatabase { database in
            let both = try load(first, second)
            await #expect(
                throws: MigrationError.behind(
                    "the database lacks 0001_create_people, 0002_let_people_have_ages")
            ) { try await both.verify(database) }
            _ = try await load(first).run(database)
            await #expect(throws: MigrationError.behind("the database lacks 0002_let_people_have_ages")) {
                try await both.verify(database)
            }
        }
    }

    @Test(arguments: [
        "CREATE TABLE extra (n int); SELECT 1 / 0;", "CREATE TABLE extra (n int); nonsense;",
        "CREATE TABLE extra (n int); COPY extra FROM STDIN;",
    ])
    func aFailingMigrationLeavesNothing(_ text: String) async throws {
        try await withDatabase { database in
            let migrator = try load(first, ("0002_fail.sql", text))
            await #expect { try await migrator.run(database) } throws: { "\($0)".hasPrefix("0002_fail: ") }
            #expect(try await database.value(Bool.self, "SELECT to_regclass('extra') IS NULL"))
            #expect(try await database.value(Int.self, "SELECT max(version) FROM schema_migrations") == 1)
        }
    }

    @Test func aMigrationMayNotEndItsTransaction() async throws {
        try await withDatabase { database in
            let migrator = try load(first, ("0002_commit.sql", "CREATE TABLE extra (n int); COMMIT;"))
            await #expect { try await migrator.run(database) } throws: { "\($0)".hasPrefix("0002_commit: ") }
            #expect(try await database.value(Int.self, "SELECT max(version) FROM schema_migrations") == 1)
        }
    }

    @Test func aNumberMissingOrTwiceIsRefused() throws {
        #expect(throws: MigrationError.refused("0003_x is not numbered 2")) {
            try load(first, ("0003_x.sql", ""))
        }
        #expect(throws: MigrationError.refused("0001_x is not numbered 2")) {
            try load(first, ("0001_x.sql", ""))
        }
        #expect(throws: MigrationError.refused("1_x.sql is not named like 0001_a_sentence.sql")) {
            try load(("1_x.sql", ""))
        }
    }

    @Test func aMigrationIsExemptFromTheStatementTimeout() async throws {
        var limits = PoolLimits.generous
        limits.statementTimeout = .milliseconds(100)
        try await withDatabase(limits: limits) { database in
            let names = try await load(("0001_wait.sql", "SELECT pg_sleep(0.3)")).run(database)
            #expect(names == ["0001_wait"])
        }
    }
}
