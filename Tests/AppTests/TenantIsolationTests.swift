import Postgres
import TestSupport
import Testing

/// The guarantees that the database enforces independently of the program.
@Suite struct TenantIsolationTests {
    @Test func everyTableIsUnderForcedRowSecurity() async throws {
        try await TestWorld.use { world in
            let unprotected = try await world.values(
                """
                SELECT relname::text FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
                """, as: String.self)
            #expect(unprotected == ["schema_migrations"])
        }
    }

    @Test func theProgramsRoleOwnsNothingAndCannotBypassRowSecurity() async throws {
        try await TestWorld.use { world in
            let currentUser: SQL = "SELECT current_user::text"
            let role = try await world.application.database.pipeline([:], currentUser.value(String.self))
            #expect(role == "retorno_app")
            #expect(try await world.value("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'retorno_app'") == false)
            #expect(
                try await world.value("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = 'retorno_app'") == 0)
        }
    }

    @Test func withoutATenantNoRowIsVisible() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            for table in ["tickets", "opinions", "customers", "members", "sessions", "events", "jobs", "tenants"] {
                let count: SQL = "SELECT count(*) FROM \(SQL(unsafeRaw: table))"
                #expect(try await world.application.database.pipeline([:], count.value(Int.self)) == 0, "\(table)")
            }
        }
    }

    @Test func oneTenantCannotWriteIntoAnother() async throws {
        try await TestWorld.use { world in
            let insert: SQL = "INSERT INTO teams (tenant_id, name) VALUES (\(world.elis.tenant.id), 'ours')"
            await #expect(throws: PostgresError.self) {
                try await world.application.database.pipeline(world.ana.sessionVariables, insert.affected)
            }
        }
    }

    @Test func eventsCannotBeUpdatedOrDeleted() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "1"))
            for change in ["UPDATE events SET event = '{}'", "DELETE FROM events"] {
                let sql = SQL(unsafeRaw: change)
                await #expect(throws: PostgresError.self, "\(change)") {
                    try await world.application.database.pipeline(world.ana.sessionVariables, sql.affected)
                }
            }
        }
    }
}
