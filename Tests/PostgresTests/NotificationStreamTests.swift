import Reactor
import Testing

@testable import Postgres

@Suite struct NotificationStreamTests {
    private func notify(_ payload: String, _ database: Database, on channel: String = "news") async throws {
        try await database.execute("SELECT pg_notify(\(channel), \(payload))")
    }

    /// Backends that listen in this database.
    private func listeners(_ database: Database) async throws -> [Int] {
        let sql: SQL = """
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')
            """
        return try await database.pipeline(.none, sql.values(Int.self))
    }

    @Test func notificationsArriveInTheirOrderWithTheirPayloads() async throws {
        try await withDatabase { database in
            var notifications = database.notifications(on: "news", loop: database.pool.loop).makeAsyncIterator()
            #expect(await notifications.next() == .resync)
            try await notify("one", database)
            try await notify("elsewhere", database, on: "weather")
            try await notify("olá, \u{1F44B}", database)
            try await notify("", database)
            #expect(await notifications.next() == .notified("one"))
            #expect(await notifications.next() == .notified("olá, \u{1F44B}"))
            #expect(await notifications.next() == .notified(""))
        }
    }

    @Test func aChannelMayHaveAnyName() async throws {
        try await withDatabase { database in
            let name = "a \"strange\" Name; --"
            var notifications = database.notifications(on: name, loop: database.pool.loop).makeAsyncIterator()
            #expect(await notifications.next() == .resync)
            try await notify("one", database, on: name)
            #expect(await notifications.next() == .notified("one"))
        }
    }

    @Test func aLostConnectionIsOpenedAgainAndSaysSo() async throws {
        try await withDatabase { database in
            var notifications = database.notifications(on: "news", loop: database.pool.loop).makeAsyncIterator()
            #expect(await notifications.next() == .resync)
            for pid in try await listeners(database) { try await database.execute("SELECT pg_terminate_backend(\(pid)::int, 5000)") }
            #expect(await notifications.next() == .resync)
            try await notify("again", database)
            #expect(await notifications.next() == .notified("again"))
        }
    }

    @Test func aServerThatFallsSilentIsGivenUp() async throws {
        let relay = try Relay()
        defer { relay.stop() }
        try await withDatabaseURL { url in
            try await withDatabase(at: url) { direct in
                try await withDatabase(at: url + "&host=\(relay.directory)&port=5432") { relayed in
                    let stream = relayed.notifications(on: "news", loop: relayed.pool.loop, heartbeat: .milliseconds(100))
                    var notifications = stream.makeAsyncIterator()
                    #expect(await notifications.next() == .resync)
                    relay.fallSilent()
                    try await eventually { try await listeners(direct).isEmpty }
                }
            }
        }
    }

    @Test func theConnectionEndsWithTheTaskThatListens() async throws {
        try await withDatabase { database in
            let stream = database.notifications(on: "news", loop: database.pool.loop)
            let listening = Task { for await _ in stream {} }
            try await eventually { try await listeners(database).count == 1 }
            listening.cancel()
            await listening.value
            try await eventually { try await listeners(database).isEmpty }
        }
    }
}
