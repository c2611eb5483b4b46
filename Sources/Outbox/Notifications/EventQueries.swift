import Domain
import Foundation
import JobQueue
import Postgres

package enum EventQueries {
    /// Inserts events with the member who caused them, nil for the system, and enqueues notices for the other followers, if any.
    package static func record(_ newEvents: [NewTicketEvent], tenant: Int, by member: Int?) throws -> Query<Int> {
        let sql: SQL = """
            WITH recorded AS (
              INSERT INTO events (tenant_id, ticket_number, member_id, event)
              SELECT \(tenant), n.ticket, \(member), n.event::jsonb
              FROM unnest(\(newEvents.map(\.ticket)), \(try newEvents.map { try $0.event.json })) AS n(ticket, event)
              RETURNING tenant_id, id, ticket_number
            )
            \(SQL.enqueue(NotifyFollowers.self, from: """
              SELECT r.tenant_id, jsonb_build_object('event', r.id)
              FROM recorded AS r
              WHERE EXISTS (
                SELECT FROM followers AS f
                WHERE f.tenant_id = r.tenant_id AND f.ticket_number = r.ticket_number
                  AND f.member_id IS DISTINCT FROM \(member))
              """))
            """
        return sql.affected
    }
}

extension TicketEvent {
    package var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    package init(json: String) throws { self = try JSONDecoder().decode(TicketEvent.self, from: Data(json.utf8)) }
}
