import Foundation

/// Applies a database's missing migrations, forward only, each in a transaction of its own. Any number of processes may
/// run it at once: an advisory lock serialises them, and each migration runs once.
package struct Migrator: Sendable {
    let migrations: [Migration]

    /// Reads all `.sql` files of a directory.
    ///
    /// - Throws: `MigrationError.refused` unless they are numbered 1, 2, 3… without gaps or duplicates.
    package static func load(directory: URL) throws -> Migrator {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        return try Migrator(
            names.filter { $0.hasSuffix(".sql") }.sorted().map { name in
                try Migration(
                    fileName: name, text: String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8))
            })
    }

    init(_ migrations: [Migration]) throws {
        for (index, migration) in migrations.enumerated() where migration.version != index + 1 {
            throw MigrationError.refused("\(migration.name) where number \(index + 1) is expected")
        }
        self.migrations = migrations
    }

    /// Applies the missing migrations. From any task.
    ///
    /// - Returns: the names of the migrations that this call applied, in order.
    /// - Throws: `MigrationError` when an applied file was changed, the database is ahead, or a migration fails.
    package func run(_ database: Database) async throws -> [String] {
        var applied: [String] = []
        for index in migrations.indices {
            if try await apply(index, database) { applied.append(migrations[index].name) }
        }
        if migrations.isEmpty { try await verify(database) }
        return applied
    }

    /// Checks that exactly the code's migrations have been applied. Changes nothing.
    ///
    /// - Throws: `MigrationError.behind` when migrations are missing, `.refused` when the database is ahead or
    ///   different.
    package func verify(_ database: Database) async throws {
        let exists = try await database.pipeline(.none, MigrationTable.exists)
        let rows = exists ? try await database.pipeline(.none, MigrationTable.rows) : []
        try compare(rows)
        if rows.count < migrations.count {
            throw MigrationError.behind(
                "the database lacks \(migrations[rows.count...].map(\.name).joined(separator: ", "))")
        }
    }

    /// Checks again under the lock, and applies the migration unless another process has.
    private func apply(_ index: Int, _ database: Database) async throws -> Bool {
        let migration = migrations[index]
        let preamble = OpenTransaction.preamble(nil, MigrationTable.variables, nil)
        return try await database.transaction(preamble, noTimeout: true) { tx in
            _ = try await tx.run(MigrationTable.lock, MigrationTable.create)
            let rows = try await tx.run(MigrationTable.rows)
            try compare(rows)
            if rows.count > index { return false }
            do {
                try await tx.script(migration.text)
                _ = try await tx.run(MigrationTable.add(migration))
            } catch let error as PostgresError {
                throw MigrationError.failed(name: migration.name, error)
            }
            return true
        }
    }

    private func compare(_ rows: [MigrationTable.Row]) throws {
        for (row, migration) in zip(rows, migrations) {
            guard row.version == migration.version, row.name == migration.name
            else { throw MigrationError.refused("the database has \(row.name) where the code has \(migration.name)") }
            guard row.checksum == migration.checksum
            else { throw MigrationError.refused("\(migration.name) was changed after it had been applied") }
        }
        if rows.count > migrations.count {
            let ahead = rows[migrations.count...].map(\.name).joined(separator: ", ")
            throw MigrationError.refused("the database is ahead of the code: \(ahead)")
        }
    }
}
