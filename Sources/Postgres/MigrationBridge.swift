import Foundation

/// The one way into the baseline from the migrations before it: a folder `bridges/NNNN` beside the migrations, named for the last of the
/// old ones, with
/// - `checksums.txt`: the old migrations in order, as `sha256sum` prints them;
/// - `before_0001.sql`: moves the old tables aside;
/// - `after_NNNN.sql`: copies their rows, after the baseline has created the new tables with its migrations 1 to NNNN.
///
/// All of it happens in one transaction.
struct MigrationBridge: Sendable {
    /// What the table of migrations holds, exactly, in a database that can cross.
    let origin: [(name: String, checksum: String)]
    let before: String
    let after: String
    /// The number of migrations that the baseline consists of.
    let baseline: Int

    /// The last of the old migrations.
    var originName: String { origin.last?.name ?? "" }

    /// - Returns: nil when the migrations have no bridge.
    /// - Throws: `MigrationError.refused` for a folder that lacks one of the files.
    static func load(migrations directory: URL) throws -> MigrationBridge? {
        let bridges = directory.appendingPathComponent("bridges")
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: bridges.path)) ?? []
        guard let folder = folders.max().map(bridges.appendingPathComponent) else { return nil }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let after = names.compactMap { $0.wholeMatch(of: /after_([0-9]{4})\.sql/) }.first
        guard let after, let baseline = Int(after.1)
        else { throw MigrationError.refused("\(folder.lastPathComponent) has no file like after_0008.sql") }
        let read = { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        return MigrationBridge(
            origin: try read("checksums.txt").split(separator: "\n").map { line in
                guard let match = line.wholeMatch(of: /([0-9a-f]{64})  (.+)\.sql/)
                else { throw MigrationError.refused("checksums.txt: not a line of sha256sum: \(line)") }
                return (String(match.2), String(match.1))
            },
            before: try read("before_0001.sql"), after: try read(String(after.0)), baseline: baseline)
    }

    /// Whether a database with these rows crosses. One with the rows of the baseline, or none, does not need to.
    ///
    /// - Throws: `MigrationError.beforeBaseline` for an older database, `.refused` for one with a changed migration.
    func isNeeded(by rows: [MigrationTable.Row]) throws -> Bool {
        let old = zip(rows, origin).prefix { $0.name == $1.name }
        if old.isEmpty { return false }
        if let changed = old.first(where: { $0.0.checksum != $0.1.checksum }) {
            throw MigrationError.refused("\(changed.0.name) was changed after it had been applied")
        }
        guard old.count == origin.count else {
            throw MigrationError.beforeBaseline(name: old.last?.0.name ?? "", required: originName)
        }
        guard rows.count == origin.count else {
            throw MigrationError.refused("the database has \(rows[origin.count].name), which is neither before nor in the baseline")
        }
        return true
    }
}
