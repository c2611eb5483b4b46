import Foundation
import Testing

@testable import Postgres

/// The bridge from 0018 into the baseline, on the real files. The owner of the tables is under row security, as in production.
@Suite struct MigrationBridgeTests {
    @Test func aBridgedDatabaseHasTheSchemaOfAFreshOne() async throws {
        let bridged = try await withOldDatabase { url, owner in
            let migrator = try Files.current
            #expect(try await migrator.run(owner) == migrator.migrations.map(\.name))
            #expect(try await migrator.run(owner) == [])
            try await migrator.verify(owner)
            return try await catalog(url)
        }
        let fresh = try await withOwnedDatabase { url, owner in
            _ = try await Files.current.run(owner)
            return try await catalog(url)
        }
        #expect(bridged.count > 300)
        #expect(Set(bridged).subtracting(fresh).sorted() == [])
        #expect(Set(fresh).subtracting(bridged).sorted() == [])
    }

    @Test func rowsCrossUnderTheirNewNames() async throws {
        try await withOldDatabase { url, owner in
            _ = try await Files.current.run(owner)
            let expected = try Files.text("database-0018-bridged.txt").split(separator: "\n").map(String.init)
            let found = try await rows(url)
            #expect(found.filter { !expected.contains($0) } == [])
            #expect(expected.filter { !found.contains($0) } == [])
        }
    }

    @Test func idsAndNumbersContinue() async throws {
        try await withOldDatabase { url, owner in
            _ = try await Files.current.run(owner)
            try await withDatabase(at: url) { database in
                try await database.execute(
                    """
                    INSERT INTO opinions (tenant_id, survey_id, audience, external_id, score, comment, customer_id, responded_at)
                    VALUES (1, 1, 'external', 'new', 0, 'Fogão', 1, now())
                    """)
                #expect(try await database.value(Int.self, "SELECT number FROM tickets WHERE tenant_id = 1 AND excerpt = 'Fogão'") == 4)
                #expect(
                    try await database.value(
                        Int.self, "SELECT tickets FROM ticket_counts WHERE tenant_id = 1 AND list = 'team' AND status = 'open'") == 2)
                let job: SQL = "INSERT INTO jobs (tenant_id, kind, queue) VALUES (0, 'send_reply', 'replies') RETURNING id"
                #expect(try await database.value(Int.self, job) == 7)
            }
        }
    }

    @Test func anOlderDatabaseIsRefusedByName() async throws {
        try await withOldDatabase(migrations: 17) { _, owner in
            let error = MigrationError.beforeBaseline(
                name: "0017_tell_what_is_read_by_the_index_alone", required: "0018_never_read_all_words")
            await #expect(throws: error) { try await Files.current.run(owner) }
            await #expect(throws: error) { try await Files.current.verify(owner) }
            #expect("\(error)".contains("0017_") && "\(error)".contains("retorno migrate"))
        }
    }

    @Test func aChangedOldMigrationIsRefusedByName() async throws {
        try await withOldDatabase { url, owner in
            try await withDatabase(at: url) {
                try await $0.execute("UPDATE schema_migrations SET checksum = repeat('0', 64) WHERE version = 9")
            }
            let error = MigrationError.refused("0009_keep_the_categories_in_the_ticket was changed after it had been applied")
            await #expect(throws: error) { try await Files.current.run(owner) }
            #expect(try await owner.value(Bool.self, "SELECT to_regclass('accounts') IS NULL"))
        }
    }

    @Test func aDatabaseBeyondTheBridgeIsRefusedByName() async throws {
        try await withOldDatabase { url, owner in
            try await withDatabase(at: url) {
                try await $0.execute("INSERT INTO schema_migrations (version, name, checksum) VALUES (19, '0019_of_a_fork', 'x')")
            }
            let error = MigrationError.refused("the database has 0019_of_a_fork, which is neither before nor in the baseline")
            await #expect(throws: error) { try await Files.current.run(owner) }
        }
    }

    @Test func aDatabaseAtTheBridgeIsBehind() async throws {
        try await withOldDatabase { _, owner in
            await #expect(
                throws: MigrationError.behind("the database is at 0018_never_read_all_words, before the baseline of migrations")
            ) { try await Files.current.verify(owner) }
        }
    }

    /// What an operator added is never dropped in passing.
    @Test func aViewOfAnOldTableStopsTheBridgeAndLosesNothing() async throws {
        try await withOldDatabase { url, owner in
            try await withDatabase(at: url) { database in
                try await database.execute("CREATE VIEW report AS SELECT score FROM opinions")
                await #expect {
                    try await Files.current.run(owner)
                } throws: {
                    "\($0)".contains("the bridge from 0018_never_read_all_words")
                }
                #expect(try await database.value(Int.self, "SELECT count(*) FROM report") == 5)
                #expect(try await database.value(Int.self, "SELECT max(version) FROM schema_migrations") == 18)
            }
        }
    }

    @Test func theKnownChecksumsAreThoseOfTheOldFiles() throws {
        let known = try #require(try Files.current.bridge?.origin)
        let old = try Files.old.migrations
        #expect(known.map(\.name) == old.map(\.name))
        #expect(known.map(\.checksum) == old.map(\.checksum))
    }
}

private enum Files {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    static var current: Migrator { get throws { try .load(directory: root.appending(path: "Migrations")) } }
    static var old: Migrator { get throws { try .load(directory: root.appending(path: "Tests/Fixtures/migrations-0018")) } }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "Tests/Fixtures/\(name)"), encoding: .utf8)
    }
}

/// Gives the body the URL of a new database for the superuser, and the same opened by an owner who cannot bypass row security.
@discardableResult
private func withOwnedDatabase<Output>(_ body: (String, Database) async throws -> Output) async throws -> Output {
    try await withDatabaseURL { url in
        try await withDatabase(at: url) { database in
            try await database.execute(
                """
                DO $$
                DECLARE
                  role text;
                BEGIN
                  FOREACH role IN ARRAY ARRAY['retorno_app', 'test_owner'] LOOP
                    BEGIN
                      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role);
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                    END;
                  END LOOP;
                END $$
                """,
                """
                DO $$
                BEGIN
                  EXECUTE format('ALTER DATABASE %I OWNER TO test_owner', current_database());
                END $$
                """)
        }
        return try await withDatabase(at: url, onConnect: ["SET ROLE test_owner"]) { try await body(url, $0) }
    }
}

/// A database that the old migrations made, with the rows of the fixture when it has all of them.
@discardableResult
private func withOldDatabase<Output>(
    migrations: Int = 18, _ body: (String, Database) async throws -> Output
) async throws -> Output {
    try await withOwnedDatabase { url, owner in
        _ = try await Migrator(Array(Files.old.migrations.prefix(migrations))).run(owner)
        if migrations == 18 {
            try await withDatabase(at: url) { database in
                try await database.transaction(.none) { try await $0.script(try Files.text("database-0018.sql")) }
            }
        }
        return try await body(url, owner)
    }
}

/// Each row as a line of its table and its values in JSON.
private func rows(_ url: String) async throws -> [String] {
    try await withDatabase(at: url) { database in
        try await database.execute("UPDATE tenants SET created_at = '2026-02-01Z' WHERE id = 0")
        let tables: SQL = """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migrations'
            ORDER BY relname
            """
        var lines: [String] = []
        for table in try await database.pipeline(.none, tables.values(String.self)) {
            let table = SQL(unsafeRaw: table)
            let rows: SQL = "SELECT '\(table) ' || to_jsonb(t)::text FROM \(table) AS t ORDER BY 1"
            lines += try await database.pipeline(["TimeZone": "UTC"], rows.values(String.self))
        }
        return lines
    }
}

/// Everything that the migrations created, a line each.
private func catalog(_ url: String) async throws -> [String] {
    let sql: SQL = """
        WITH tables AS (
          SELECT * FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migrations'
        ), routines AS (
          SELECT p.* FROM pg_proc AS p
          WHERE pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
        )
        SELECT concat_ws(' ', 'schema', nspname, nspacl) FROM pg_namespace WHERE nspname !~ '^pg_'
        UNION ALL
        SELECT concat_ws(' ', 'extension', extname, extversion, extnamespace::regnamespace) FROM pg_extension
        UNION ALL
        SELECT concat_ws(' ', 'relation', relname, relkind, relowner::regrole, relacl, reloptions, relrowsecurity, relforcerowsecurity)
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relname <> 'schema_migrations'
        UNION ALL
        SELECT concat_ws(' ', 'column', t.relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
          attcollation::regcollation, attoptions, attstattarget, attacl, pg_get_expr(adbin, adrelid))
        FROM pg_attribute AS a
        JOIN tables AS t ON t.oid = attrelid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE attnum > 0
        UNION ALL
        SELECT concat_ws(' ', 'sequence', seqrelid::regclass, seqstart, seqincrement, seqcache, seqcycle) FROM pg_sequence
        UNION ALL
        SELECT concat_ws(' ', 'constraint', t.relname, conname, convalidated, condeferrable, condeferred, pg_get_constraintdef(c.oid))
        FROM pg_constraint AS c JOIN tables AS t ON t.oid = conrelid
        UNION ALL
        SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid, indisunique)
        FROM pg_index JOIN tables AS t ON t.oid = indrelid
        UNION ALL
        SELECT concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check) FROM pg_policies
        UNION ALL
        SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(g.oid), tgenabled)
        FROM pg_trigger AS g JOIN tables AS t ON t.oid = tgrelid
        WHERE NOT tgisinternal
        UNION ALL
        SELECT concat_ws(' ', 'routine', pg_get_functiondef(oid), proowner::regrole, proacl) FROM routines
        UNION ALL
        SELECT concat_ws(' ', 'text search', cfgname, cfgowner::regrole, maptokentype, mapseqno, mapdict::regdictionary)
        FROM pg_ts_config LEFT JOIN pg_ts_config_map ON mapcfg = oid
        WHERE cfgnamespace = 'public'::regnamespace
        """
    return try await withDatabase(at: url) { try await $0.pipeline(.none, sql.values(String.self)) }
}
