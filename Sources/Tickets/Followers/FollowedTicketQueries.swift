import Outbox
import Postgres

enum FollowedTicketQueries {
    static func ticket(_ link: FollowerLink) -> Query<FollowedTicket?> {
        let sql: SQL = """
            SELECT c.name, c.email, n.name
            FROM tickets AS t
            JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
            JOIN tenants AS n ON n.id = t.tenant_id
            WHERE t.tenant_id = \(link.tenant) AND t.number = \(link.ticket)
            """
        return sql.first(FollowedTicket.init)
    }

    static func stop(_ link: FollowerLink) -> Query<Int> {
        let sql: SQL = """
            DELETE FROM followers
            WHERE tenant_id = \(link.tenant) AND ticket_number = \(link.ticket) AND member_id = \(link.member)
            """
        return sql.affected
    }
}

struct FollowedTicket: Sendable {
    let customerName: String?
    let customerEmail: String?
    let tenantName: String
}
