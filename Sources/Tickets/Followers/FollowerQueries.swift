import Domain
import Postgres
import Web

enum FollowerQueries {
    static func name(of member: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = """
            SELECT name FROM members
            WHERE tenant_id = \(scope.tenant.id) AND id = \(member) AND deactivated_at IS NULL
            """
        return sql.firstValue(String.self)
    }

    /// True for a new follower, false for a changed interest, nil when nothing changes.
    static func add(
        _ member: Int, to number: Int, _ interest: FollowerInterest, keepsInterest: Bool, _ scope: Scope
    ) -> Query<Bool?> {
        let sql: SQL = """
            INSERT INTO followers AS f (tenant_id, ticket_number, member_id, interest)
            VALUES (\(scope.tenant.id), \(number), \(member), \(interest))
            ON CONFLICT (tenant_id, ticket_number, member_id) DO UPDATE SET interest = excluded.interest
            WHERE NOT \(keepsInterest) AND f.interest <> excluded.interest
            RETURNING xmax = 0
            """
        return sql.firstValue(Bool.self)
    }

    /// Returns the member's name; nil when they do not follow the ticket.
    static func remove(_ member: Int, from number: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = """
            DELETE FROM followers AS f
            USING members AS m
            WHERE f.tenant_id = \(scope.tenant.id) AND f.ticket_number = \(number) AND f.member_id = \(member)
              AND m.tenant_id = f.tenant_id AND m.id = f.member_id
            RETURNING m.name
            """
        return sql.firstValue(String.self)
    }
}
