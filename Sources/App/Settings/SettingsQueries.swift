import Postgres

enum SettingsQueries {
    static func categories(_ scope: Scope) -> Query<[StoredCategory]> {
        let sql: SQL = """
            SELECT c.id, c.name, (
              SELECT count(*) FROM (
                SELECT FROM ticket_categories AS t
                WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id
                LIMIT 1000) AS counted)
            FROM categories AS c
            WHERE c.tenant_id = \(scope.tenant.id) AND c.retired_at IS NULL
            ORDER BY c.name
            LIMIT 200
            """
        return sql.all(StoredCategory.init)
    }

    /// One that was retired under that name comes back.
    static func addCategory(_ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            WITH returned AS (
              UPDATE categories SET retired_at = NULL
              WHERE tenant_id = \(scope.tenant.id) AND parent_id IS NULL AND name = \(name) AND retired_at IS NOT NULL
              RETURNING id
            ), added AS (
              INSERT INTO categories (tenant_id, name)
              SELECT \(scope.tenant.id), \(name) WHERE NOT EXISTS (SELECT FROM returned)
              RETURNING id
            )
            SELECT id FROM returned UNION ALL SELECT id FROM added
            """
        return sql.value(Int.self)
    }

    static func renameCategory(_ id: Int, _ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            UPDATE categories SET name = \(name)
            WHERE tenant_id = \(scope.tenant.id) AND id = \(id) AND retired_at IS NULL
            """
        return sql.affected
    }

    /// It stays on the tickets that have it, and is offered no more.
    static func retireCategory(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = """
            UPDATE categories SET retired_at = now()
            WHERE tenant_id = \(scope.tenant.id) AND id = \(id) AND retired_at IS NULL
            RETURNING name
            """
        return sql.firstValue(String.self)
    }

    static func belongings(_ scope: Scope) -> Query<[Belonging]> {
        let sql: SQL = "SELECT team_id, member_id FROM team_members WHERE tenant_id = \(scope.tenant.id) LIMIT 10000"
        return sql.all(Belonging.init)
    }

    static func addTeam(_ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "INSERT INTO teams (tenant_id, name) VALUES (\(scope.tenant.id), \(name))"
        return sql.affected
    }

    static func renameTeam(_ id: Int, _ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "UPDATE teams SET name = \(name) WHERE tenant_id = \(scope.tenant.id) AND id = \(id)"
        return sql.affected
    }

    static func dismissTeam(_ id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "DELETE FROM team_members WHERE tenant_id = \(scope.tenant.id) AND team_id = \(id)"
        return sql.affected
    }

    static func fillTeam(_ id: Int, _ members: [Int], _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO team_members (tenant_id, team_id, member_id)
            SELECT t.tenant_id, t.id, m.id
            FROM teams AS t
            JOIN members AS m ON m.tenant_id = t.tenant_id AND m.id = ANY(\(members)) AND m.role <> 'follower'
            WHERE t.tenant_id = \(scope.tenant.id) AND t.id = \(id)
            """
        return sql.affected
    }

    static func releaseTickets(ofTeam id: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = "UPDATE tickets SET team_id = NULL WHERE tenant_id = \(scope.tenant.id) AND team_id = \(id)"
        return sql.affected
    }

    static func removeTeam(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = "DELETE FROM teams WHERE tenant_id = \(scope.tenant.id) AND id = \(id) RETURNING name"
        return sql.firstValue(String.self)
    }
}

struct StoredCategory: Sendable {
    let id: Int
    let name: String
    let uses: Int
}

struct Belonging: Hashable, Sendable {
    let team: Int
    let member: Int
}
