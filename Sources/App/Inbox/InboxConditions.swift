import Domain
import Foundation
import Postgres

/// What an `InboxFilter` means in SQL, over `tickets AS t`. What stands in other tables is looked up ticket by ticket, by key, on
/// the walk through the list: joined to it, the planner would begin at the other end and sort.
enum InboxConditions {
    static func of(_ filter: InboxFilter, _ scope: Scope, now: Date) -> SQL {
        var sql: SQL = "t.tenant_id = \(scope.tenant.id)"
        sql = sql + list(filter, scope) + search(filter.words, tenant: scope.tenant.id)
        if !filter.classes.isEmpty { sql = sql + " AND (\(any(filter.classes.map(scoreClass))))" }
        if !filter.statuses.isEmpty { sql = sql + half(of: filter.statuses) + " AND t.status = ANY(\(filter.statuses.map(\.rawValue)))" }
        if !filter.priorities.isEmpty { sql = sql + " AND t.priority = ANY(\(filter.priorities.map(\.rawValue)))" }
        if !filter.segments.isEmpty {
            sql = sql + """
                 AND (SELECT c.segment FROM customers AS c WHERE c.tenant_id = t.tenant_id AND c.id = t.customer_id)
                  = ANY(\(filter.segments))
                """
        }
        if let owner = filter.owner { sql = sql + " AND t.owner_id = \(owner)" }
        if let survey = filter.survey { sql = sql + " AND t.survey_id = \(survey)" }
        if let category = filter.category { sql = sql + " AND \(category) = ANY(t.category_ids)" }
        if filter.isOverdue { sql = sql + " AND NOT t.is_closed AND t.deadline < \(now)" }
        if filter.needsAnswer { sql = sql + " AND t.needs_answer" }
        if let from = filter.from { sql = sql + " AND t.answered_at >= \(from.instant(in: scope.tenant.zone))" }
        if let to = filter.to { sql = sql + " AND t.answered_at < \(to.nextDay.instant(in: scope.tenant.zone))" }
        return sql
    }

    /// Lists have what is closed in their second half: whoever looks in one of the halves does not walk the other.
    private static func half(of statuses: [TicketStatus]) -> SQL {
        guard statuses.contains(.closed) else { return " AND NOT t.is_closed" }
        return statuses == [.closed] ? " AND t.is_closed" : ""
    }

    /// A row comparison, so that the list's index is entered at that place. CASE, because under row security PostgreSQL lets
    /// nothing with coalesce() into the condition of an index.
    static func after(_ key: InboxKey?) -> SQL {
        guard let key else { return "" }
        return """
             AND (t.is_closed, t.priority, t.deadline, t.answered_at, t.number)
              > (\(key.isClosed), \(key.priority)::smallint,
                CASE WHEN \(key.deadline)::timestamptz IS NULL THEN 'infinity' ELSE \(key.deadline)::timestamptz END,
                \(key.answeredAt), \(key.number))
            """
    }

    /// A search looks through all lists, the archive too; a follower's only through what they follow, the one list they have.
    private static func list(_ filter: InboxFilter, _ scope: Scope) -> SQL {
        let isSearch = !filter.words.isEmpty
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

    /// A number is a ticket's, something with an @ the beginning of an e-mail, all else words.
    private static func search(_ words: String, tenant: Int) -> SQL {
        let words = words.trimmed
        if words.isEmpty { return "" }
        let digits = words.hasPrefix("#") ? words.dropFirst() : words[...]
        if digits.utf8.count < 19, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) {
            return " AND t.number = \(number)"
        }
        if words.contains("@") && !words.contains(where: \.isWhitespace) {
            let email = words.lowercased()
            return """
                 AND t.customer_id = ANY(ARRAY(
                  SELECT id FROM customers
                  WHERE tenant_id = \(tenant) AND email >= \(email) AND email < \(email + "\u{10FFFF}")
                  LIMIT 1000))
                """
        }
        return " AND t.number = ANY(ARRAY(SELECT tickets_with_words(\(words))))"
    }

    private static func scoreClass(_ scoreClass: ScoreClass) -> SQL {
        switch scoreClass {
        case .detractor: "t.score <= 6"
        case .passive: "t.score BETWEEN 7 AND 8"
        case .promoter: "t.score >= 9"
        }
    }

    private static func any(_ conditions: [SQL]) -> SQL {
        conditions.dropFirst().reduce(conditions.first ?? "false") { "\($0) OR \($1)" }
    }
}
