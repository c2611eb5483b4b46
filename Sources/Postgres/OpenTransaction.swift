/// A transaction's isolation level. Source: PostgreSQL, "Transaction Isolation".
package enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

/// The state a connection keeps of the transaction that leases it.
struct OpenTransaction {
    let number: UInt64
    /// BEGIN, session variables and guard, sent in front of the body's first batch.
    let preamble: [SQL]
    /// Exempt from the client's timeout: a migration.
    var noTimeout = false
    var isBegun = false
    /// The COMMIT was sent with the last statements; only a ROLLBACK may follow.
    var isCommitting = false
    /// The last error of a statement, reported when the transaction turns out to be aborted at its end.
    var lastError: PostgresError?

    static func preamble(_ isolation: Isolation?, _ variables: SessionVariables, _ check: SQL?) -> [SQL] {
        let begin = SQL(unsafeRaw: isolation.map { "BEGIN ISOLATION LEVEL \($0.rawValue)" } ?? "BEGIN")
        return [begin] + variables.preamble(check)
    }
}
