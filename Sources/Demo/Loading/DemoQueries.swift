import Domain
import Foundation
import Outbox
import Postgres

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

    static func tickets(tenant: Int) -> Query<[LoadedTicket]> {
        let sql: SQL = """
            SELECT o.external_id, t.number
            FROM tickets AS t
            JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
            WHERE t.tenant_id = \(tenant)
            """
        return sql.all(LoadedTicket.init)
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

    static func addCustomerReply(_ body: String, on ticket: Int, at time: Date, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO messages (tenant_id, ticket_number, direction, channel, body, created_at)
            VALUES (\(tenant), \(ticket), 'in', 'email', \(body), \(time))
            """
        return sql.affected
    }

    static func record(_ events: [PastEvent], tenant: Int) throws -> Query<Int> {
        let sql: SQL = """
            INSERT INTO events (tenant_id, ticket_number, member_id, event, created_at)
            SELECT \(tenant), e.ticket, e.member, e.event::jsonb, e.at
            FROM unnest(\(events.map(\.ticket)), \(events.map(\.member)),
              \(try events.map { try $0.event.json }), \(events.map(\.at))) AS e(ticket, member, event, at)
            ORDER BY e.at
            """
        return sql.affected
    }

    static func setState(_ state: TicketState, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE tickets
            SET status = \(state.status), priority = \(state.priority.rawValue)::smallint,
              deadline = coalesce(\(state.deadline), 'infinity'::timestamptz), owner_id = \(state.owner),
              team_id = \(state.team), archived_at = \(state.archivedAt), awaiting_reply = \(state.awaitingReply),
              changed_at = coalesce(\(state.changedAt), responded_at)
            WHERE tenant_id = \(tenant) AND number = \(state.number)
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

    /// For the whole team, unless the customer waits for a reply.
    static func markRead(_ ticket: Int, unlessWaiting waits: Bool, tenant: Int) -> Query<Int> {
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

struct LoadedTicket: Sendable {
    let externalID: String
    let number: Int
}
