/// The table `schema_migrations`: which migrations a database has.
enum MigrationTable {
    struct Row: Sendable {
        let version: Int
        let name: String
        let checksum: String
    }

    /// A migration may take long, and waits for another process's as long as that takes.
    static let variables: SessionVariables = ["statement_timeout": "0", "client_min_messages": "warning"]

    /// One advisory lock per database; the number is arbitrary.
    static let lock = SQL("SELECT pg_advisory_xact_lock(7239104)").affected

    static let exists = SQL("SELECT to_regclass('schema_migrations') IS NOT NULL").value(Bool.self)

    /// Everyone may read it: the program checks its schema under a role that owns nothing.
    static let create = SQL(
        """
        DO $$ BEGIN
            IF to_regclass('schema_migrations') IS NULL THEN
                CREATE TABLE schema_migrations (
                    version int PRIMARY KEY,
                    name text NOT NULL,
                    checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now()
                );
                GRANT SELECT ON schema_migrations TO PUBLIC;
            END IF;
        END $$
        """
    ).affected

    static let rows = SQL("SELECT version, name, checksum FROM schema_migrations ORDER BY version").all(Row.init)

    static let clear = SQL("DELETE FROM schema_migrations").affected

    static func add(_ migration: Migration) -> Query<Int> {
        SQL(
            """
            INSERT INTO schema_migrations (version, name, checksum)
            VALUES (\(migration.version), \(migration.name), \(migration.checksum))
            """
        ).affected
    }
}
