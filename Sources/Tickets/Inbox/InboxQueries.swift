import Domain
import Foundation
import Postgres
import Web

/// One row of a list, as `tickets` keeps it. Ids are looked up in the `Directory`.
struct InboxTicket: Sendable {
    let number: Int
    let name: String?
    let email: String?
    let score: Int
    let excerpt: String
    let surveyID: Int
    let status: TicketStatus
    let rank: Int
    let priority: Int
    let deadline: Date?
    let respondedAt: Date
    let ownerID: Int?
    let teamID: Int?
    let categoryIDs: [Int]
    let awaitingReply: Bool
    let isArchived: Bool
    let isUnread: Bool
    /// Not a match: the last ticket that a filter examined before it reached the limit of its scan.
    let isScanEnd: Bool
}

enum InboxQueries {
    /// How many tickets of a list one page examines for those that match a filter: about 10 ms.
    static let scanSize = 5000

    /// The tickets of a list after the cursor. Scans the index of the list (tickets_by_owner, tickets_active, tickets_unassigned,
    /// tickets_archived, followers_by_member); a filter examines the next `scanSize` tickets, and when it finds less than a page in
    /// them the last row is where its scan ended. Limits are literals: a plan for an unknown limit assumes a tenth of all rows.
    static func tickets(
        _ filter: InboxFilter, _ scope: Scope, now: Date, after cursor: InboxCursor?, limit: Int
    ) -> Query<[InboxTicket]> {
        guard let residualFilter = InboxConditions.residualFilter(filter, scope, now: now) else {
            return scanned(columns(scope) + ", false", filter, scope, after: cursor, limit: limit).all(InboxTicket.init)
        }
        let sql: SQL = """
            \(matches(residualFilter, filter, scope, after: cursor, limit: limit))
            SELECT \(columns(scope)), t.is_scan_end
            FROM found AS t
            ORDER BY t.is_scan_end, t.rank, t.priority, t.deadline, t.responded_at, t.number
            """
        return sql.all(InboxTicket.init)
    }

    /// The columns of an `InboxTicket` but the last.
    private static func columns(_ scope: Scope) -> SQL {
        """
        t.number, t.respondent_name, t.respondent_email, t.score, t.excerpt, t.survey_id, t.status, t.rank, t.priority,
          NULLIF(t.deadline, 'infinity'), t.responded_at, t.owner_id, t.team_id, t.category_ids, t.awaiting_reply,
          t.archived_at IS NOT NULL,
          coalesce(t.changed_at > (
            SELECT read_at FROM ticket_reads
            WHERE tenant_id = t.tenant_id AND member_id = \(scope.member.id) AND ticket_number = t.number), true)
        """
    }

    /// The common table expression `found`: the tickets of the scan that match, with `is_scan_end`.
    private static func matches(
        _ residualFilter: SQL, _ filter: InboxFilter, _ scope: Scope, after cursor: InboxCursor?, limit: Int
    ) -> SQL {
        let matches: SQL = """
            WITH matches AS MATERIALIZED (
              SELECT t.* FROM (\(scanned("t.*", filter, scope, after: cursor, limit: scanSize))) AS t
              WHERE \(residualFilter)
              ORDER BY t.rank, t.priority, t.deadline, t.responded_at, t.number
              LIMIT \(literal: limit)
            )
            """
        guard filter.searchText.isEmpty else { return matches + ", found AS (SELECT *, false AS is_scan_end FROM matches)" }
        return matches + """
            , found AS (
              SELECT *, false AS is_scan_end FROM matches
              UNION ALL
              SELECT t.*, true FROM tickets AS t
              WHERE (SELECT count(*) FROM matches) < \(literal: limit) AND t.tenant_id = \(scope.tenant.id)
                AND t.number = (\(scanned("t.number", filter, scope, after: cursor, limit: 1)) OFFSET \(literal: scanSize - 1))
            )
            """
    }

    private static func scanned(
        _ columns: SQL, _ filter: InboxFilter, _ scope: Scope, after cursor: InboxCursor?, limit: Int
    ) -> SQL {
        """
        SELECT \(columns) FROM tickets AS t
        WHERE \(InboxConditions.scan(filter, scope))\(InboxConditions.after(cursor))
        ORDER BY t.rank, t.priority, t.deadline, t.responded_at, t.number
        LIMIT \(literal: limit)
        """
    }

    /// The counts kept for the member's lists. Scans the primary key of ticket_counts.
    static func counts(_ scope: Scope) -> Query<[TicketCount]> {
        let member = scope.member.id
        let sql: SQL = """
            SELECT list, is_archived, status, tickets
            FROM ticket_counts
            WHERE tenant_id = \(scope.tenant.id)
              AND (list, member_id) IN (('team', 0::bigint), ('unassigned', 0), ('owner', \(member)), ('follower', \(member)))
            """
        return sql.all(TicketCount.init)
    }

    /// The member's own views and the shared ones.
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

    /// Replaces the member's own view of that name, if any.
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
