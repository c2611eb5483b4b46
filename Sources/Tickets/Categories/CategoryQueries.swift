import Postgres
import Web

enum CategoryQueries {
    static func categories(_ scope: Scope) -> Query<[StoredCategory]> {
        let sql: SQL = """
            SELECT c.id, c.name, (
              SELECT count(*) FROM (
                SELECT FROM ticket_categories AS t
                WHERE t.tenant_id = c.tenant_id AND t.category_id = c.id
                LIMIT 1000) AS counted)
            FROM categories AS c
            WHERE c.tenant_id = \(scope.tenant.id) AND c.retired_at IS NULL
            ORDER BY c.name \(SQL.alphabetical)
            LIMIT 200
            """
        return sql.all(StoredCategory.init)
    }

    /// Restores a retired category of that name, else inserts one.
    static func addCategory(_ name: String, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            WITH restored AS (
              UPDATE categories SET retired_at = NULL, name = \(name)
              WHERE tenant_id = \(scope.tenant.id) AND parent_id IS NULL AND lower(name) = lower(\(name)) AND retired_at IS NOT NULL
              RETURNING id
            ), added AS (
              INSERT INTO categories (tenant_id, name)
              SELECT \(scope.tenant.id), \(name) WHERE NOT EXISTS (SELECT FROM restored)
              RETURNING id
            )
            SELECT id FROM restored UNION ALL SELECT id FROM added
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

    /// Keeps the category on the tickets that have it. Returns its name.
    static func retireCategory(_ id: Int, _ scope: Scope) -> Query<String?> {
        let sql: SQL = """
            UPDATE categories SET retired_at = now()
            WHERE tenant_id = \(scope.tenant.id) AND id = \(id) AND retired_at IS NULL
            RETURNING name
            """
        return sql.firstValue(String.self)
    }
}

struct StoredCategory: Sendable {
    let id: Int
    let name: String
    let uses: Int
}
