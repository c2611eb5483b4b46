/// How much a transaction sees of those beside it. Source: PostgreSQL, "Transaction Isolation".
package enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

/// What a connection knows of the transaction it is lent to.
struct OpenTransaction {
    let number: UInt64
    let settings: Settings
    let isolation: Isolation?
    /// Without a deadline of ours: a migration.
    var isPatient = false
    var isBegun = false
    /// What a statement of it was refused with, should the transaction be found broken at its end.
    var lastError: PostgresError?

    var begin: [SQL] {
        [SQL(unsafeRaw: isolation.map { "BEGIN ISOLATION LEVEL \($0.rawValue)" } ?? "BEGIN")]
            + (settings.statement.map { [$0] } ?? [])
    }
}
