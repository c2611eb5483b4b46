import Domain
import Postgres
import Web

enum NoteQueries {
    static func write(_ body: String, on number: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO notes (tenant_id, ticket_number, member_id, body)
            VALUES (\(scope.tenant.id), \(number), \(scope.member.id), \(body))
            """
        return sql.affected
    }

    /// A trigger unarchives and reopens the ticket.
    static func logCustomerReply(_ body: String, _ channel: Channel, on number: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO messages (tenant_id, ticket_number, direction, member_id, channel, body)
            VALUES (\(scope.tenant.id), \(number), 'in', \(scope.member.id), \(channel), \(body))
            """
        return sql.affected
    }
}
