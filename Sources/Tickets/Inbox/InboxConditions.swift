import Domain
import Foundation
import Postgres
import Web

/// SQL conditions of an `InboxFilter` on `tickets AS t`.
enum InboxConditions {
    /// The index conditions of a list.
    static func scan(_ filter: InboxFilter, _ scope: Scope) -> SQL {
        var sql: SQL = "t.tenant_id = \(scope.tenant.id)"
        sql = sql + list(filter, scope) + search(filter.searchText, tenant: scope.tenant.id)
        // an open ticket has rank 1 until promises exist
        if let isClosed = onlyClosed(filter) {
            sql = sql + " AND t.rank = \(isClosed ? 3 : 1)::smallint"
            if let first = filter.priorities.map(\.rawValue).min(), let last = filter.priorities.map(\.rawValue).max() {
                sql = sql + " AND t.priority BETWEEN \(first)::smallint AND \(last)::smallint"
            }
        }
        // the index of active tickets by owner begins with the owner
        if let owner = filter.owner, filter.view != .archived { sql = sql + " AND t.owner_id = \(owner)" }
        return sql
    }

    /// The filter on each scanned ticket; nil when all of them match. Other tables are looked up ticket by ticket, by key: with a join
    /// the planner would start from the other table and sort.
    static func residualFilter(_ filter: InboxFilter, _ scope: Scope, now: Date) -> SQL? {
        var parts: [SQL] = []
        if !filter.classes.isEmpty { parts.append("(\(any(filter.classes.map(scoreClass))))") }
        if !filter.statuses.isEmpty, onlyClosed(filter) != true { parts.append("t.status = ANY(\(filter.statuses.map(\.rawValue)))") }
        if !filter.priorities.isEmpty { parts.append("t.priority = ANY(\(filter.priorities.map(\.rawValue)))") }
        if !filter.segments.isEmpty {
            parts.append(
                """
                (SELECT c.segment FROM customers AS c WHERE c.tenant_id = t.tenant_id AND c.id = t.customer_id)
                  = ANY(\(filter.segments))
                """)
        }
        if let owner = filter.owner, filter.view == .archived { parts.append("t.owner_id = \(owner)") }
        if let survey = filter.survey { parts.append("t.survey_id = \(survey)") }
        if let category = filter.category { parts.append("\(category) = ANY(t.category_ids)") }
        if filter.isOverdue { parts.append("t.deadline < \(now)") }
        if filter.awaitingReply { parts.append("t.awaiting_reply") }
        if let from = filter.from { parts.append("t.responded_at >= \(from.instant(in: scope.tenant.zone))") }
        if let to = filter.to { parts.append("t.responded_at < \(to.nextDay.instant(in: scope.tenant.zone))") }
        return parts.first.map { parts.dropFirst().reduce($0) { "\($0) AND \($1)" } }
    }

    /// Every list orders closed tickets (rank 3) after open ones. True: only closed tickets can match; false: only open ones; nil: both.
    private static func onlyClosed(_ filter: InboxFilter) -> Bool? {
        if filter.isOverdue || !filter.statuses.isEmpty && !filter.statuses.contains(.closed) { return false }
        return filter.statuses == [.closed] ? true : nil
    }

    /// A row comparison, so that the index scan starts at the cursor. CASE, because under row security PostgreSQL does not use
    /// coalesce() in an index condition.
    static func after(_ cursor: InboxCursor?) -> SQL {
        guard let cursor else { return "" }
        return """
             AND (t.rank, t.priority, t.deadline, t.responded_at, t.number)
              > (\(cursor.rank)::smallint, \(cursor.priority)::smallint,
                CASE WHEN \(cursor.deadline)::timestamptz IS NULL THEN 'infinity' ELSE \(cursor.deadline)::timestamptz END,
                \(cursor.respondedAt), \(cursor.number))
            """
    }

    /// A search covers all lists, the archive too; a follower's search only the tickets they follow.
    private static func list(_ filter: InboxFilter, _ scope: Scope) -> SQL {
        let isSearch = !filter.searchText.isEmpty
        if scope.member.role == .follower { return (isSearch ? "" : " AND t.archived_at IS NULL") + followed(by: scope) }
        if isSearch { return "" }
        switch filter.view {
        case .mine: return " AND t.archived_at IS NULL AND t.owner_id = \(scope.member.id)"
        case .team: return " AND t.archived_at IS NULL"
        case .unassigned: return " AND t.archived_at IS NULL AND t.owner_id IS NULL"
        case .following: return " AND t.archived_at IS NULL" + followed(by: scope)
        case .archived: return " AND t.archived_at IS NOT NULL"
        }
    }

    private static func followed(by scope: Scope) -> SQL {
        """
         AND t.number = ANY(ARRAY(
          SELECT ticket_number FROM followers
          WHERE tenant_id = \(scope.tenant.id) AND member_id = \(scope.member.id)))
        """
    }

    /// Searches by ticket number, by prefix of an e-mail address (with an @), or by full text.
    private static func search(_ searchText: String, tenant: Int) -> SQL {
        let searchText = searchText.trimmed
        if searchText.isEmpty { return "" }
        let digits = searchText.hasPrefix("#") ? searchText.dropFirst() : searchText[...]
        if digits.utf8.count < 19, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) {
            return " AND t.number = \(number)"
        }
        if searchText.contains("@") && !searchText.contains(where: \.isWhitespace) {
            let email = searchText.lowercased()
            return """
                 AND t.customer_id = ANY(ARRAY(
                  SELECT id FROM customers
                  WHERE tenant_id = \(tenant) AND email >= \(email) AND email < \(email + "\u{10FFFF}")
                  LIMIT 1000))
                """
        }
        return " AND t.number = ANY(ARRAY(SELECT search_tickets(\(searchText))))"
    }

    private static func scoreClass(_ scoreClass: ScoreClass) -> SQL {
        "t.score BETWEEN \(scoreClass.scores.lowerBound)::smallint AND \(scoreClass.scores.upperBound)::smallint"
    }

    private static func any(_ conditions: [SQL]) -> SQL {
        conditions.dropFirst().reduce(conditions.first ?? "false") { "\($0) OR \($1)" }
    }
}
