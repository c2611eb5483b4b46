import Postgres

enum HealthQueries {
    /// Succeeds when the database is reachable.
    static func ping() -> Query<Int> {
        let sql: SQL = "SELECT 1"
        return sql.value(Int.self)
    }
}
