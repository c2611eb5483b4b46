import Postgres

package enum DirectoryQueries {
    /// Loads all names of the tenant. Each part scans an index that begins with the tenant and is small enough to sort. The limits are
    /// larger than any company needs.
    package static func directory(_ scope: Scope) -> Query<[DirectoryEntry]> {
        let tenant = scope.tenant.id
        let sql: SQL = """
            (SELECT CASE role WHEN 'follower' THEN 'follower' ELSE 'agent' END, id, name, deactivated_at IS NULL
              FROM members WHERE tenant_id = \(tenant) ORDER BY name \(SQL.alphabetical) LIMIT 5000)
            UNION ALL
            (SELECT 'team', id, name, true FROM teams WHERE tenant_id = \(tenant) ORDER BY name \(SQL.alphabetical) LIMIT 1000)
            UNION ALL
            (SELECT 'survey', id, name, true
              FROM surveys WHERE tenant_id = \(tenant) AND audience = 'external' ORDER BY name \(SQL.alphabetical) LIMIT 1000)
            UNION ALL
            (SELECT 'category', id, name, retired_at IS NULL FROM categories WHERE tenant_id = \(tenant) ORDER BY name \(SQL.alphabetical) LIMIT 1000)
            UNION ALL
            (SELECT 'segment', 0, name, true FROM segments WHERE tenant_id = \(tenant) ORDER BY name \(SQL.alphabetical) LIMIT 1000)
            """
        return sql.all(DirectoryEntry.init)
    }
}
