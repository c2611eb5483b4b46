import Domain
import Foundation
import Postgres

enum NoticeQueries {
    /// An event and what its notice shows. The excerpt, of at most 600 characters, is of the message or note recorded with it.
    static func event(_ event: Int, tenant: Int) -> Query<EventDetail?> {
        let sql: SQL = """
            SELECT e.ticket_number, e.event::text, w.name, e.created_at, k.respondent_name, k.respondent_email, t.slug, t.name, t.time_zone,
              CASE
                WHEN e.event ? 'noted' THEN (
                  SELECT left(n.body, 600) FROM notes AS n
                  WHERE n.tenant_id = e.tenant_id AND n.ticket_number = e.ticket_number AND n.created_at <= e.created_at
                  ORDER BY n.created_at DESC LIMIT 1)
                WHEN e.event ?| '{replied,received}' THEN (
                  SELECT left(m.body, 600) FROM messages AS m
                  WHERE m.tenant_id = e.tenant_id AND m.ticket_number = e.ticket_number AND m.created_at <= e.created_at
                  ORDER BY m.created_at DESC LIMIT 1)
              END
            FROM events AS e
            JOIN tickets AS k ON k.tenant_id = e.tenant_id AND k.number = e.ticket_number
            JOIN tenants AS t ON t.id = e.tenant_id
            LEFT JOIN members AS w ON w.tenant_id = e.tenant_id AND w.id = e.member_id
            WHERE e.tenant_id = \(tenant) AND e.id = \(event)
            """
        return sql.first(EventDetail.init)
    }

    /// The followers of the event's ticket, except the member who caused it.
    static func followers(_ event: Int, tenant: Int) -> Query<[NoticeFollower]> {
        let sql: SQL = """
            SELECT m.id, m.name, m.email, f.interest
            FROM events AS e
            JOIN followers AS f ON f.tenant_id = e.tenant_id AND f.ticket_number = e.ticket_number
            JOIN members AS m ON m.tenant_id = f.tenant_id AND m.id = f.member_id
            WHERE e.tenant_id = \(tenant) AND e.id = \(event) AND m.id IS DISTINCT FROM e.member_id
              AND m.deactivated_at IS NULL
            ORDER BY m.id
            LIMIT 500
            """
        return sql.all(NoticeFollower.init)
    }
}

struct EventDetail: Sendable {
    let ticket: Int
    let json: String
    let actor: String?
    let createdAt: Date
    let customerName: String?
    let customerEmail: String?
    let tenantSlug: String
    let tenantName: String
    let zone: String
    let excerpt: String?
}

struct NoticeFollower: Sendable {
    let id: Int
    let name: String
    let email: String
    let interest: FollowerInterest
}
