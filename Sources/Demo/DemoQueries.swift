import Domain
import Foundation
import Outbox
import Postgres

struct DemoHappening: Sendable {
    let ticket: Int
    let member: Int?
    let event: TicketEvent
    let at: Date

    init(_ ticket: Int, _ member: Int?, _ event: TicketEvent, _ at: Date) {
        self.ticket = ticket
        self.member = member
        self.event = event
        self.at = at
    }
}

/// Where a demo ticket stands in the end.
struct DemoPlace: Sendable {
    let number: Int
    let status: TicketStatus
    let priority: Priority
    let deadline: Date?
    let owner: Int?
    let team: Int?
    let archivedAt: Date?
    let awaitingReply: Bool
    let changedAt: Date?
}

struct DemoTicket: Sendable {
    let externalID: String
    let number: Int
}

enum DemoQueries {
    static func addTeam(_ name: String, members: [Int], tenant: Int) -> Query<Int> {
        let sql: SQL = """
            WITH team AS (
              INSERT INTO teams (tenant_id, name) VALUES (\(tenant), \(name)) RETURNING tenant_id, id
            ), members AS (
              INSERT INTO team_members (tenant_id, team_id, member_id)
              SELECT team.tenant_id, team.id, m FROM team, unnest(\(members)) AS m
            )
            SELECT id FROM team
            """
        return sql.value(Int.self)
    }

    static func addCategory(_ name: String, parent: Int?, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO categories (tenant_id, name, parent_id) VALUES (\(tenant), \(name), \(parent)) RETURNING id
            """
        return sql.value(Int.self)
    }

    static func tickets(tenant: Int) -> Query<[DemoTicket]> {
        let sql: SQL = """
            SELECT o.external_id, t.number
            FROM tickets AS t
            JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
            WHERE t.tenant_id = \(tenant)
            """
        return sql.all(DemoTicket.init)
    }

    static func addReply(_ email: NewEmail, by member: Int?, at time: Date, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            WITH email AS (
              INSERT INTO emails
                (tenant_id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, state, attempts,
                 created_at, resolved_at)
              VALUES (\(tenant), \(email.ticket), \(email.fromName), \(email.replyTo), \(email.toName), \(email.toAddress),
                \(email.subject), \(email.body), 'sent', 1, \(time), \(time))
              RETURNING tenant_id, id
            )
            INSERT INTO messages
              (tenant_id, ticket_number, direction, member_id, email_id, channel, subject, body, created_at)
            SELECT tenant_id, \(email.ticket), 'out', \(member), id, 'email', \(email.subject), \(email.body), \(time)
            FROM email
            """
        return sql.affected
    }

    static func addNote(_ body: String, by member: Int, on ticket: Int, at time: Date, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO notes (tenant_id, ticket_number, member_id, body, created_at)
            VALUES (\(tenant), \(ticket), \(member), \(body), \(time))
            """
        return sql.affected
    }

    static func addAnswer(_ body: String, on ticket: Int, at time: Date, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO messages (tenant_id, ticket_number, direction, channel, body, created_at)
            VALUES (\(tenant), \(ticket), 'in', 'email', \(body), \(time))
            """
        return sql.affected
    }

    static func record(_ newEvents: [DemoHappening], tenant: Int) throws -> Query<Int> {
        let sql: SQL = """
            INSERT INTO events (tenant_id, ticket_number, member_id, event, created_at)
            SELECT \(tenant), h.ticket, h.member, h.event::jsonb, h.at
            FROM unnest(\(newEvents.map(\.ticket)), \(newEvents.map(\.member)),
              \(try newEvents.map { try $0.event.json }), \(newEvents.map(\.at))) AS h(ticket, member, event, at)
            ORDER BY h.at
            """
        return sql.affected
    }

    static func place(_ place: DemoPlace, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE tickets
            SET status = \(place.status), priority = \(place.priority.rawValue)::smallint,
              deadline = coalesce(\(place.deadline), 'infinity'::timestamptz), owner_id = \(place.owner),
              team_id = \(place.team), archived_at = \(place.archivedAt), awaiting_reply = \(place.awaitingReply),
              changed_at = coalesce(\(place.changedAt), responded_at)
            WHERE tenant_id = \(tenant) AND number = \(place.number)
            """
        return sql.affected
    }

    static func categorize(_ ticket: Int, _ categories: [Int], tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO ticket_categories (tenant_id, ticket_number, category_id)
            SELECT \(tenant), \(ticket), c FROM unnest(\(categories)) AS c
            """
        return sql.affected
    }

    static func follow(_ ticket: Int, _ members: [Int], tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO followers (tenant_id, ticket_number, member_id)
            SELECT \(tenant), \(ticket), m FROM unnest(\(members)) AS m
            """
        return sql.affected
    }

    /// The team has read what it has handled.
    static func markRead(_ ticket: Int, unlessAnswered waits: Bool, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO ticket_reads (tenant_id, member_id, ticket_number, read_at)
            SELECT m.tenant_id, m.id, t.number, t.changed_at
            FROM tickets AS t
            JOIN members AS m ON m.tenant_id = t.tenant_id
            WHERE t.tenant_id = \(tenant) AND t.number = \(ticket) AND NOT \(waits)
            """
        return sql.affected
    }
}
