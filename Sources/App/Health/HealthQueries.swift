import Postgres

enum HealthQueries {
    /// Nothing but a sign that the database answers.
    static func answer() -> Query<Int> {
        let sql: SQL = "SELECT 1"
        return sql.value(Int.self)
    }
}
