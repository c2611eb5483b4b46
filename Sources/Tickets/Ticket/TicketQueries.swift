import Domain
import Foundation
import Postgres
import Web

/// A ticket with its opinion and its customer.
struct TicketDetail: Sendable {
    let number: Int
    let score: Int
    let comment: String
    let survey: String
    let touchpoint: String?
    let respondedAt: Date
    let status: TicketStatus
    let priority: Int
    let deadline: Date?
    let ownerID: Int?
    let teamID: Int?
    let isArchived: Bool
    let canReturn: Bool
    let categoryIDs: [Int]
    let customerName: String?
    let email: String?
    let phone: String?
    let segment: String?
    let company: String?
}

/// Reads of the ticket's page. Each scans a primary key or an index that begins with the ticket.
enum TicketQueries {
    /// Nil when the ticket does not exist or the member may not see it: followers see only the tickets they follow.
    static func detail(_ number: Int, _ scope: Scope) -> Query<TicketDetail?> {
        detailSQL(number, scope).first(TicketDetail.init)
    }

    /// Also locks the ticket's row until the end of the transaction.
    static func lockedDetail(_ number: Int, _ scope: Scope) -> Query<TicketDetail?> {
        (detailSQL(number, scope) + " FOR UPDATE OF t").first(TicketDetail.init)
    }

    private static func detailSQL(_ number: Int, _ scope: Scope) -> SQL {
        """
        SELECT t.number, t.score, o.comment, s.name, o.touchpoint, t.responded_at, t.status, t.priority,
          NULLIF(t.deadline, 'infinity'), t.owner_id, t.team_id, t.archived_at IS NOT NULL,
          coalesce(t.owner_id = \(scope.member.id), false) OR EXISTS (
            SELECT FROM team_members AS tm
            WHERE tm.tenant_id = t.tenant_id AND tm.team_id = t.team_id AND tm.member_id = \(scope.member.id)),
          t.category_ids, t.respondent_name, c.email, c.phone, c.segment, c.company
        FROM tickets AS t
        JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
        JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
        JOIN surveys AS s ON s.tenant_id = t.tenant_id AND s.id = t.survey_id
        WHERE t.tenant_id = \(scope.tenant.id) AND t.number = \(number)
          AND (\(scope.member.role != .follower) OR EXISTS (
            SELECT FROM followers AS f
            WHERE f.tenant_id = t.tenant_id AND f.ticket_number = t.number AND f.member_id = \(scope.member.id)))
        """
    }

    /// Records that the member has read the ticket as it is now. Reading it again writes nothing, not even a lock. Checks the session
    /// itself, because it travels with reads whose scope is not confirmed yet.
    static func markRead(_ number: Int, _ scope: Scope, _ session: Session) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO ticket_reads (tenant_id, member_id, ticket_number, read_at)
            SELECT t.tenant_id, \(scope.member.id), t.number, clock_timestamp()
            FROM tickets AS t
            WHERE t.tenant_id = \(scope.tenant.id) AND t.number = \(number) AND EXISTS (
              SELECT FROM sessions AS s
              JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
              WHERE s.tenant_id = t.tenant_id AND s.token_hash = \(session.token.hash) AND s.expires_at > now()
                AND m.id = \(scope.member.id) AND m.deactivated_at IS NULL)
            AND NOT EXISTS (
              SELECT FROM ticket_reads AS r
              WHERE r.tenant_id = t.tenant_id AND r.member_id = \(scope.member.id) AND r.ticket_number = t.number
                AND r.read_at >= t.changed_at)
            ON CONFLICT (tenant_id, member_id, ticket_number) DO UPDATE SET read_at = excluded.read_at
            """
        return sql.affected
    }

    /// The last 300 messages, with the state of their e-mails.
    static func messages(_ number: Int, _ scope: Scope) -> Query<[TicketMessage]> {
        let sql: SQL = """
            SELECT m.id, m.direction = 'out', w.name, m.channel, m.subject, m.body, m.created_at, e.state, e.server_message
            FROM messages AS m
            LEFT JOIN members AS w ON w.tenant_id = m.tenant_id AND w.id = m.member_id
            LEFT JOIN emails AS e ON e.tenant_id = m.tenant_id AND e.id = m.email_id
            WHERE m.tenant_id = \(scope.tenant.id) AND m.ticket_number = \(number)
            ORDER BY m.created_at DESC, m.id DESC
            LIMIT 300
            """
        return sql.all(TicketMessage.init)
    }

    static func notes(_ number: Int, _ scope: Scope) -> Query<[TicketNote]> {
        let sql: SQL = """
            SELECT w.name, n.body, n.created_at
            FROM notes AS n
            JOIN members AS w ON w.tenant_id = n.tenant_id AND w.id = n.member_id
            WHERE n.tenant_id = \(scope.tenant.id) AND n.ticket_number = \(number)
            ORDER BY n.created_at DESC, n.id DESC
            LIMIT 300
            """
        return sql.all(TicketNote.init)
    }

    static func events(_ number: Int, _ scope: Scope) -> Query<[StoredEvent]> {
        let sql: SQL = """
            SELECT w.name, e.event::text, e.created_at
            FROM events AS e
            LEFT JOIN members AS w ON w.tenant_id = e.tenant_id AND w.id = e.member_id
            WHERE e.tenant_id = \(scope.tenant.id) AND e.ticket_number = \(number)
            ORDER BY e.created_at DESC, e.id DESC
            LIMIT 300
            """
        return sql.all(StoredEvent.init)
    }

    static func followers(_ number: Int, _ scope: Scope) -> Query<[StoredFollower]> {
        let sql: SQL = """
            SELECT m.id, m.name, f.interest
            FROM followers AS f
            JOIN members AS m ON m.tenant_id = f.tenant_id AND m.id = f.member_id
            WHERE f.tenant_id = \(scope.tenant.id) AND f.ticket_number = \(number)
            ORDER BY m.name \(SQL.alphabetical)
            LIMIT 200
            """
        return sql.all(StoredFollower.init)
    }

    /// The customer's last 12 scores, which may include this ticket's. Scans opinions_by_customer.
    static func pastScores(_ number: Int, _ scope: Scope) -> Query<[StoredScore]> {
        let sql: SQL = """
            SELECT o.score, o.responded_at
            FROM opinions AS o
            WHERE o.tenant_id = \(scope.tenant.id) AND o.customer_id = (
              SELECT customer_id FROM tickets WHERE tenant_id = \(scope.tenant.id) AND number = \(number))
            ORDER BY o.responded_at DESC
            LIMIT 12
            """
        return sql.all(StoredScore.init)
    }
}

struct TicketMessage: Sendable {
    let id: Int
    let isOutgoing: Bool
    let author: String?
    let channel: Channel
    let subject: String
    let body: String
    let createdAt: Date
    let state: String?
    let serverMessage: String?
}

struct TicketNote: Sendable {
    let author: String
    let body: String
    let createdAt: Date
}

struct StoredEvent: Sendable {
    let actor: String?
    let json: String
    let createdAt: Date
}

struct StoredFollower: Sendable {
    let id: Int
    let name: String
    let interest: FollowerInterest
}

struct StoredScore: Sendable {
    let score: Int
    let respondedAt: Date
}
