/// How much a transaction sees of those beside it. Source: PostgreSQL, "Transaction Isolation".
package enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

/// What a connection knows of the transaction it is lent to.
struct OpenTransaction {
    let number: UInt64
    /// BEGIN and what follows it; leaves with the first statements of the body.
    let preamble: [SQL]
    /// Without a deadline of ours: a migration.
    var isPatient = false
    var isBegun = false
    /// Its COMMIT was sent together with its last statements; nothing but a ROLLBACK may follow.
    var isCommitting = false
    /// What a statement of it was refused with, should the transaction be found broken at its end.
    var lastError: PostgresError?

    static func preamble(_ isolation: Isolation?, _ variables: Settings, _ check: SQL?) -> [SQL] {
        let begin = SQL(unsafeRaw: isolation.map { "BEGIN ISOLATION LEVEL \($0.rawValue)" } ?? "BEGIN")
        return [begin] + variables.preamble(check)
    }
}
