import Domain
import Foundation
import Postgres
import Web

/// Statements that change tickets. Each returns only the tickets that it changed, so that two members who make the same change at once
/// cause one change, one event and one e-mail.
enum TicketChanges {
    static func archive(_ numbers: [Int], _ scope: Scope) -> Query<[Int]> {
        let sql: SQL = """
            UPDATE tickets SET archived_at = now()
            WHERE tenant_id = \(scope.tenant.id) AND number = ANY(\(numbers)) AND archived_at IS NULL
            RETURNING number
            """
        return sql.values(Int.self)
    }

    static func unarchive(_ numbers: [Int], _ scope: Scope) -> Query<[Int]> {
        let sql: SQL = """
            UPDATE tickets SET archived_at = NULL
            WHERE tenant_id = \(scope.tenant.id) AND number = ANY(\(numbers)) AND archived_at IS NOT NULL
            RETURNING number
            """
        return sql.values(Int.self)
    }

    /// A closed ticket awaits no reply.
    static func setStatus(_ status: TicketStatus, of numbers: [Int], _ scope: Scope) -> Query<[Change<TicketStatus>]> {
        let sql: SQL = """
            UPDATE tickets AS t
            SET status = \(status), awaiting_reply = t.awaiting_reply AND \(status != .closed), changed_at = clock_timestamp()
            FROM (
              SELECT number, status FROM tickets
              WHERE tenant_id = \(scope.tenant.id) AND number = ANY(\(numbers)) AND status <> \(status)
              ORDER BY number
              FOR UPDATE
            ) AS old
            WHERE t.tenant_id = \(scope.tenant.id) AND t.number = old.number
            RETURNING t.number, old.status
            """
        return sql.all(Change.init)
    }

    static func setPriority(_ priority: Priority, of numbers: [Int], _ scope: Scope) -> Query<[Change<Int>]> {
        let sql: SQL = """
            UPDATE tickets AS t
            SET priority = \(priority.rawValue)::smallint, changed_at = clock_timestamp()
            FROM (
              SELECT number, priority FROM tickets
              WHERE tenant_id = \(scope.tenant.id) AND number = ANY(\(numbers)) AND priority <> \(priority.rawValue)
              ORDER BY number
              FOR UPDATE
            ) AS old
            WHERE t.tenant_id = \(scope.tenant.id) AND t.number = old.number
            RETURNING t.number, old.priority
            """
        return sql.all(Change.init)
    }

    static func setDeadline(_ deadline: Date?, of number: Int, _ scope: Scope) -> Query<[Change<Date?>]> {
        let sql: SQL = """
            UPDATE tickets AS t
            SET deadline = coalesce(\(deadline), 'infinity'::timestamptz), changed_at = clock_timestamp()
            FROM (
              SELECT number, deadline FROM tickets
              WHERE tenant_id = \(scope.tenant.id) AND number = \(number)
                AND deadline <> coalesce(\(deadline), 'infinity'::timestamptz)
              FOR UPDATE
            ) AS old
            WHERE t.tenant_id = \(scope.tenant.id) AND t.number = old.number
            RETURNING t.number, NULLIF(old.deadline, 'infinity')
            """
        return sql.all(Change.init)
    }

    /// Stores who assigned the tickets, for `returnTicket`.
    static func assign(_ numbers: [Int], member: Int?, team: Int?, _ scope: Scope) -> Query<[Int]> {
        let sql: SQL = """
            UPDATE tickets
            SET owner_id = \(member), team_id = \(team), assigned_by = \(scope.member.id), changed_at = clock_timestamp()
            WHERE tenant_id = \(scope.tenant.id) AND number = ANY(\(numbers))
              AND (owner_id IS DISTINCT FROM \(member) OR team_id IS DISTINCT FROM \(team))
            RETURNING number
            """
        return sql.values(Int.self)
    }

    /// Assigns the ticket to the member who assigned it, or to nobody when that member is deactivated or is the current one.
    static func returnTicket(_ number: Int, _ scope: Scope) -> Query<[Int]> {
        let sql: SQL = """
            UPDATE tickets AS t
            SET owner_id = (
                SELECT m.id FROM members AS m
                WHERE m.tenant_id = t.tenant_id AND m.id = NULLIF(t.assigned_by, \(scope.member.id))
                  AND m.deactivated_at IS NULL),
              team_id = NULL, assigned_by = NULL, changed_at = clock_timestamp()
            WHERE t.tenant_id = \(scope.tenant.id) AND t.number = \(number)
              AND (t.owner_id = \(scope.member.id) OR EXISTS (
                SELECT FROM team_members AS tm
                WHERE tm.tenant_id = t.tenant_id AND tm.team_id = t.team_id AND tm.member_id = \(scope.member.id)))
            RETURNING number
            """
        return sql.values(Int.self)
    }

    static func markReplied(_ number: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            UPDATE tickets SET awaiting_reply = false, changed_at = clock_timestamp()
            WHERE tenant_id = \(scope.tenant.id) AND number = \(number)
            """
        return sql.affected
    }

    /// Makes the ticket unread for those who have read it.
    static func touch(_ number: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            UPDATE tickets SET changed_at = clock_timestamp()
            WHERE tenant_id = \(scope.tenant.id) AND number = \(number)
            """
        return sql.affected
    }

    static func addCategories(_ ids: [Int], to numbers: [Int], _ scope: Scope) -> Query<[Change<String>]> {
        let sql: SQL = """
            WITH added AS (
              INSERT INTO ticket_categories (tenant_id, ticket_number, category_id)
              SELECT t.tenant_id, t.number, c.id
              FROM tickets AS t
              JOIN categories AS c ON c.tenant_id = t.tenant_id
              WHERE t.tenant_id = \(scope.tenant.id) AND t.number = ANY(\(numbers)) AND c.id = ANY(\(ids))
              ON CONFLICT DO NOTHING
              RETURNING tenant_id, ticket_number, category_id
            )
            SELECT a.ticket_number, c.name
            FROM added AS a
            JOIN categories AS c ON c.tenant_id = a.tenant_id AND c.id = a.category_id
            """
        return sql.all(Change.init)
    }

    /// Removes the categories that are not in `ids`.
    static func keepCategories(_ ids: [Int], on number: Int, _ scope: Scope) -> Query<[Change<String>]> {
        let sql: SQL = """
            DELETE FROM ticket_categories AS t
            USING categories AS c
            WHERE t.tenant_id = \(scope.tenant.id) AND t.ticket_number = \(number) AND t.category_id <> ALL(\(ids))
              AND c.tenant_id = t.tenant_id AND c.id = t.category_id
            RETURNING t.ticket_number, c.name
            """
        return sql.all(Change.init)
    }
}

/// A ticket that a statement changed, with its old value or, for categories, the category's name.
struct Change<Value: Sendable>: Sendable {
    let number: Int
    let old: Value
}
