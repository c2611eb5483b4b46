import Postgres

extension SQL {
    /// Behind a name in ORDER BY: "Álvaro" stands before "ana" and "Bruno", whatever locale the database was made with.
    /// Source: PostgreSQL, "Collation Support", ICU collations.
    package static let alphabetical: SQL = "COLLATE \"und-x-icu\""
}
