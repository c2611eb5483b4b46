import Postgres

extension SQL {
    /// The collation for names in ORDER BY: sorts "Álvaro" before "ana" and "Bruno", whatever the locale of the database.
    /// Source: PostgreSQL, "Collation Support", ICU collations.
    package static let alphabetical: SQL = "COLLATE \"und-x-icu\""
}
