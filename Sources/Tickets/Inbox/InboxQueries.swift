import Domain
import Foundation
import Postgres
import Web

/// One ticket of a list, as the database tells it. What it names by an id stands in the `Directory`.
struct InboxTicket: Sendable {
    let number: Int
    let name: String?
    let email: String?
    let score: Int
    let excerpt: String
    let surveyID: Int
    let status: TicketStatus
    let priority: Int
    let deadline: Date?
    let respondedAt: Date
    let ownerID: Int?
    let teamID: Int?
    let categoryIDs: [Int]
    let awaitingReply: Bool
    let isArchived: Bool
    let isUnread: Bool
}

/// Where in a list a row stands: the order of the inbox is priority, deadline, arrival, and what is closed after the rest.
struct InboxCursor: Equatable, Sendable {
    let isClosed: Bool
    let priority: Int
    let deadline: Date?
    let respondedAt: Date
    let number: Int
}

enum InboxQueries {
    /// As many tickets of a list as one page looks through for those that a filter means: some 10 ms.
    static let scanSize = 5000

    /// The tickets of a list from `after` on. Walks the index of the list (tickets_of_owner, …_team, …_nobody, tickets_archived,
    /// followers_by_member); a filter narrows the next `scanSize` that the index gives. Only the rows that are shown are joined with
    /// what is shown of them; limits stand in the text, because a plan for an unknown one is a plan for the tenth part of all.
    static func tickets(_ filter: InboxFilter, _ scope: Scope, now: Date, after: InboxCursor?, limit: Int) -> Query<[InboxTicket]> {
        let sql: SQL = """
            SELECT t.number, c.name, c.email, t.score, left(o.comment, 100), t.survey_id, t.status, t.priority,
              NULLIF(t.deadline, 'infinity'), t.answered_at, t.owner_id, t.team_id, t.category_ids, t.needs_answer,
              t.archived_at IS NOT NULL,
              coalesce(t.changed_at > (
                SELECT read_at FROM readings
                WHERE tenant_id = t.tenant_id AND member_id = \(scope.member.id) AND ticket_number = t.number), true)
            FROM (\(chosen(filter, scope, now: now, after: after, limit: limit))) AS t
            JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
            JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
            ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
            """
        return sql.all(InboxTicket.init)
    }

    private static func chosen(_ filter: InboxFilter, _ scope: Scope, now: Date, after: InboxCursor?, limit: Int) -> SQL {
        guard let residualFilter = InboxConditions.residualFilter(filter, scope, now: now) else {
            return scanned("t.*", filter, scope, after: after, limit: limit)
        }
        return """
            SELECT t.* FROM (\(scanned("t.*", filter, scope, after: after, limit: scanSize))) AS t
            WHERE \(residualFilter)
            ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
            LIMIT \(literal: limit)
            """
    }

    private static func scanned(_ columns: SQL, _ filter: InboxFilter, _ scope: Scope, after: InboxCursor?, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM tickets AS t
        WHERE \(InboxConditions.scan(filter, scope))\(InboxConditions.after(after))
        ORDER BY t.is_closed, t.priority, t.deadline, t.answered_at, t.number
        LIMIT \(literal: limit)
        """
    }

    /// Where a page's walk ended, when the list goes on behind it. Of the walk the index alone is read.
    static func end(ofScan filter: InboxFilter, _ scope: Scope, after: InboxCursor?) -> Query<InboxCursor?> {
        let key: SQL = "t.is_closed, t.priority, NULLIF(t.deadline, 'infinity'), t.answered_at, t.number"
        let sql = scanned(key, filter, scope, after: after, limit: 1) + " OFFSET \(literal: scanSize - 1)"
        return sql.first(InboxCursor.init(isClosed:priority:deadline:respondedAt:number:))
    }

    /// The kept counts of the lists that this member has. Walks the primary key of ticket_counts.
    static func counts(_ scope: Scope) -> Query<[TicketCount]> {
        let me = scope.member.id
        let sql: SQL = """
            SELECT list, is_archived, status, tickets
            FROM ticket_counts
            WHERE tenant_id = \(scope.tenant.id)
              AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', \(me)), ('follower', \(me)))
            """
        return sql.all(TicketCount.init)
    }

    /// One's own views and the shared ones.
    static func savedViews(_ scope: Scope) -> Query<[StoredView]> {
        let sql: SQL = """
            SELECT id, name, query, is_shared, member_id = \(scope.member.id)
            FROM saved_views
            WHERE tenant_id = \(scope.tenant.id) AND (member_id = \(scope.member.id) OR is_shared)
            ORDER BY name \(SQL.alphabetical)
            LIMIT 100
            """
        return sql.all(StoredView.init)
    }

    /// Nothing is inserted when one's own view of that name exists: it is replaced.
    static func saveView(name: String, query: String, isShared: Bool, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO saved_views (tenant_id, member_id, name, query, is_shared)
            VALUES (\(scope.tenant.id), \(scope.member.id), \(name), \(query), \(isShared))
            ON CONFLICT (tenant_id, member_id, name) DO UPDATE SET query = excluded.query, is_shared = excluded.is_shared
            """
        return sql.affected
    }

    static func removeView(_ id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            DELETE FROM saved_views
            WHERE tenant_id = \(scope.tenant.id) AND id = \(id)
              AND (member_id = \(scope.member.id) OR (is_shared AND \(scope.member.role == .admin)))
            """
        return sql.affected
    }
}

struct TicketCount: Sendable {
    let list: String
    let isArchived: Bool
    let status: TicketStatus
    let tickets: Int
}

struct StoredView: Sendable {
    let id: Int
    let name: String
    let query: String
    let isShared: Bool
    let isOwn: Bool
}
