import Testing

@testable import Postgres

@Suite struct SQLTests {
    @Test func valuesBecomeNumberedParameters() {
        let sql: SQL = "SELECT * FROM tickets WHERE number = \(7) AND name = \("Ana") AND closed IS \(nil as Bool?)"
        #expect(sql.text == "SELECT * FROM tickets WHERE number = $1 AND name = $2 AND closed IS $3")
        #expect(sql.parameters.map(\.type) == [20, 0, 16])
        #expect(sql.parameters.map(\.count) == [8, 3, nil])
    }

    @Test func aSplicedPartIsRenumbered() {
        let open: SQL = "status = \("open") AND score < \(7)"
        let sql: SQL = "SELECT \(1) WHERE (\(open)) AND tenant = \(2)"
        #expect(sql.text == "SELECT $1 WHERE (status = $2 AND score < $3) AND tenant = $4")
        #expect(sql.parameters.map(\.start) == [0, 8, 13, 21])
        #expect(sql.bytes[8..<13] == [UInt8]("open\0".utf8)[...])
    }

    @Test func statementsCanBeJoined() {
        let sql: SQL = "SELECT \(1)" + " LIMIT \(2)" + SQL(unsafeRaw: " FOR UPDATE")
        #expect(sql.text == "SELECT $1 LIMIT $2 FOR UPDATE")
    }

    @Test func aLiteralNumberIsPartOfTheText() {
        let sql: SQL = "SELECT \(1) LIMIT \(literal: 51)"
        #expect(sql.text == "SELECT $1 LIMIT 51")
        #expect(sql.parameters.count == 1)
    }

    @Test func dollarsOfALiteralAreKept() {
        let part: SQL = "'$1' || \("x")"
        #expect(SQL("SELECT \(part)").text == "SELECT '$1' || $1")
    }

    @Test(arguments: ["'; DROP TABLE t; --", "\\'; SELECT 1", "$1", "\u{0}", "' OR '1'='1"])
    func userInputNeverBecomesStatementText(_ typed: String) async throws {
        let sql: SQL = "SELECT \(typed)::text AS echo"
        #expect(sql.text == "SELECT $1::text AS echo")
        try await withDatabase(at: TestServer.url()) { database in
            if typed.contains("\0") {
                let state = await sqlState { _ = try await database.value(String.self, sql) }
                #expect(state == "22021")
            } else {
                let echo = try await database.value(String.self, sql)
                #expect(echo == typed)
            }
        }
    }

    @Test func variablesAreSetByOneStatement() {
        let variables: SessionVariables = ["app.tenant_id": "1", "app.member_id": "x'y"]
        #expect(variables.statement?.text == "SELECT set_config($1, $2, true), set_config($3, $4, true)")
        #expect(SessionVariables.none.statement == nil)
    }
}
