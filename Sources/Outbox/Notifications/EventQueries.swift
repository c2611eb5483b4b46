import Domain
import Foundation
import JobQueue
import Postgres
import Web

/// An event of a ticket that is not recorded yet.
package struct NewTicketEvent: Sendable {
    package let ticket: Int
    package let event: TicketEvent

    package init(_ ticket: Int, _ event: TicketEvent) {
        self.ticket = ticket
        self.event = event
    }
}

package enum EventQueries {
    /// Records events and the member who caused them, and enqueues the followers' notices unless that member is the only follower.
    package static func record(_ newEvents: [NewTicketEvent], tenant: Int, by member: Int?) throws -> Query<Int> {
        let sql: SQL = """
            WITH recorded AS (
              INSERT INTO events (tenant_id, ticket_number, member_id, event)
              SELECT \(tenant), h.ticket, \(member), h.event::jsonb
              FROM unnest(\(newEvents.map(\.ticket)), \(try newEvents.map { try $0.event.json })) AS h(ticket, event)
              RETURNING tenant_id, id, ticket_number
            )
            \(SQL.enqueue(NotifyFollowers.self, from: """
              SELECT h.tenant_id, jsonb_build_object('event', h.id)
              FROM recorded AS h
              WHERE EXISTS (
                SELECT FROM followers AS f
                WHERE f.tenant_id = h.tenant_id AND f.ticket_number = h.ticket_number
                  AND f.member_id IS DISTINCT FROM \(member))
              """))
            """
        return sql.affected
    }
}

extension Transaction {
    /// Records what a change did to tickets, in the transaction that makes the change.
    package func record(_ newEvents: [NewTicketEvent], by scope: Scope) throws {
        if newEvents.isEmpty { return }
        enqueue(try EventQueries.record(newEvents, tenant: scope.tenant.id, by: scope.member.id))
    }
}

extension TicketEvent {
    package var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    package init(json: String) throws { self = try JSONDecoder().decode(TicketEvent.self, from: Data(json.utf8)) }
}
