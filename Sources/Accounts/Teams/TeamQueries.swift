import Postgres
import Web

package enum TeamQueries {
    package static func memberships(_ scope: Scope) -> Query<[TeamMembership]> {
        let sql: SQL = "SELECT team_id, member_id FROM team_members WHERE tenant_id = \(scope.tenant.id) LIMIT 10000"
        return sql.all(TeamMembership.init)
    }

    package static func addTeam(_ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "INSERT INTO teams (tenant_id, name) VALUES (\(scope.tenant.id), \(name))"
        return sql.affected
    }

    package static func renameTeam(_ id: Int, _ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "UPDATE teams SET name = \(name) WHERE tenant_id = \(scope.tenant.id) AND id = \(id)"
        return sql.affected
    }

    package static func removeMembers(ofTeam id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "DELETE FROM team_members WHERE tenant_id = \(scope.tenant.id) AND team_id = \(id)"
        return sql.affected
    }

    /// Ignores followers, who cannot own tickets, and ids of other tenants.
    package static func addMembers(_ members: [Int], toTeam id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO team_members (tenant_id, team_id, member_id)
            SELECT t.tenant_id, t.id, m.id
            FROM teams AS t
            JOIN members AS m ON m.tenant_id = t.tenant_id AND m.id = ANY(\(members)) AND m.role <> 'follower'
            WHERE t.tenant_id = \(scope.tenant.id) AND t.id = \(id)
            """
        return sql.affected
    }

    package static func unassignTickets(ofTeam id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "UPDATE tickets SET team_id = NULL WHERE tenant_id = \(scope.tenant.id) AND team_id = \(id)"
        return sql.affected
    }

    /// The name of the deleted team; nil when there is none.
    package static func removeTeam(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = "DELETE FROM teams WHERE tenant_id = \(scope.tenant.id) AND id = \(id) RETURNING name"
        return sql.firstValue(String.self)
    }
}

package struct TeamMembership: Hashable, Sendable {
    package let team: Int
    package let member: Int
}
