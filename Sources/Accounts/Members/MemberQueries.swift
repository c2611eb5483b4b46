import Postgres
import Web

package enum MemberQueries {
    /// The name of a member who can own tickets; nil for followers and deactivated members.
    package static func nameOfAgent(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = """
            SELECT name FROM members
            WHERE tenant_id = \(scope.tenant.id) AND id = \(id) AND role <> 'follower' AND deactivated_at IS NULL
            """
        return sql.firstValue(String.self)
    }

    package static func nameOfTeam(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = "SELECT name FROM teams WHERE tenant_id = \(scope.tenant.id) AND id = \(id)"
        return sql.firstValue(String.self)
    }

    /// All active members by name, at most 500.
    package static func everyone(_ scope: Scope) -> Query<[MemberRow]> {
        let sql: SQL = """
            SELECT id, name, email
            FROM members
            WHERE tenant_id = \(scope.tenant.id) AND deactivated_at IS NULL
            ORDER BY name \(SQL.alphabetical)
            LIMIT 500
            """
        return sql.all(MemberRow.init)
    }
}

package struct MemberRow: Sendable {
    package let id: Int
    package let name: String
    package let email: String
}
