import Foundation

/// Brings a database's schema to the code's version, forward only, each migration in a transaction of its own. Safe with any
/// number of processes at once: an advisory lock serializes them, and each migration runs once. From any task.
package struct Migrator: Sendable {
    let migrations: [Migration]
    let bridge: MigrationBridge?

    /// Reads all `.sql` files of a folder, and the bridge from the migrations before the baseline, if there is one.
    ///
    /// - Throws: `MigrationError.refused` unless they are numbered 1, 2, 3… without a gap and without a number twice.
    package static func load(directory: URL) throws -> Migrator {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        return try Migrator(
            names.filter { $0.hasSuffix(".sql") }.sorted().map { name in
                try Migration(
                    fileName: name, text: String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8))
            }, bridge: MigrationBridge.load(migrations: directory))
    }

    init(_ migrations: [Migration], bridge: MigrationBridge? = nil) throws {
        for (index, migration) in migrations.enumerated() where migration.version != index + 1 {
            throw MigrationError.refused("\(migration.name) is not numbered \(index + 1)")
        }
        if let bridge, bridge.baseline > migrations.count {
            throw MigrationError.refused("the bridge from \(bridge.originName) expects \(bridge.baseline) migrations")
        }
        self.migrations = migrations
        self.bridge = bridge
    }

    /// Applies the missing migrations.
    ///
    /// - Returns: the names of the migrations that this call applied, in order.
    /// - Throws: `MigrationError` when an applied file was changed, the database is ahead or before the baseline, or a migration
    ///   fails.
    package func run(_ database: Database) async throws -> [String] {
        var applied = try await cross(database)
        for index in migrations.indices {
            if try await apply(index, database) { applied.append(migrations[index].name) }
        }
        if migrations.isEmpty { try await verify(database) }
        return applied
    }

    /// Checks that exactly the code's migrations have been applied, and changes nothing.
    ///
    /// - Throws: `MigrationError.behind` when migrations are missing, `.refused` or `.beforeBaseline` when the database is ahead
    ///   or different.
    package func verify(_ database: Database) async throws {
        let exists = try await database.pipeline(.none, MigrationTable.exists)
        let rows = exists ? try await database.pipeline(.none, MigrationTable.rows) : []
        if let bridge, try bridge.isNeeded(by: rows) {
            throw MigrationError.behind("the database is at \(bridge.originName), before the baseline of migrations")
        }
        try compare(rows)
        if rows.count < migrations.count {
            throw MigrationError.behind(
                "the database lacks \(migrations[rows.count...].map(\.name).joined(separator: ", "))")
        }
    }

    /// Takes a database from the last migration before the baseline to the baseline, in one transaction.
    private func cross(_ database: Database) async throws -> [String] {
        guard let bridge else { return [] }
        return try await database.transaction(OpenTransaction.preamble(nil, MigrationTable.variables, nil), noTimeout: true) { tx in
            _ = try await tx.run(MigrationTable.lock, MigrationTable.create)
            guard try bridge.isNeeded(by: try await tx.run(MigrationTable.rows)) else { return [] }
            let baseline = migrations.prefix(bridge.baseline)
            do {
                _ = try await tx.run(MigrationTable.clear)
                try await tx.script(bridge.before)
                for migration in baseline {
                    try await tx.script(migration.text)
                    _ = try await tx.run(MigrationTable.add(migration))
                }
                try await tx.script(bridge.after)
            } catch let error as PostgresError {
                throw MigrationError.failed(name: "the bridge from \(bridge.originName)", error)
            }
            return baseline.map(\.name)
        }
    }

    /// Applies the migration unless another process has. Looks again after it has the lock.
    private func apply(_ index: Int, _ database: Database) async throws -> Bool {
        let migration = migrations[index]
        return try await database.transaction(OpenTransaction.preamble(nil, MigrationTable.variables, nil), noTimeout: true) { tx in
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
