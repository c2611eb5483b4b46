/// Errors of the database client.
package enum PostgresError: Error, Equatable {
    /// The server rejected a statement; its transaction is rolled back.
    case server(ServerError)
    /// No connection was available, or it was lost; the text is for a log. A handler may answer 503 with Retry-After.
    case unavailable(String)
    /// `one` or `value` got a number of rows other than one.
    case unexpectedRows(Int)
    /// A column cannot be decoded as the requested Swift type; names the column and both types.
    case decoding(String)
}

/// The server's report of a rejected statement. Source: libpq, PQresultErrorField.
package struct ServerError: Error, Equatable {
    /// The five-character SQLSTATE, such as `23505` for a unique violation. Source: PostgreSQL, Appendix A.
    package let sqlState: String
    /// The primary message, in the server's language.
    package let message: String
    /// The detail line. It may hold values of the row: never show or log it.
    package let detail: String?
    /// The name of the violated constraint, if any.
    package let constraint: String?
    /// The table concerned, if any.
    package let table: String?
    /// The server's function that raised the error; distinguishes errors that share a SQLSTATE.
    let routine: String?

    /// For errors raised by the client itself, and for tests.
    package init(
        sqlState: String, message: String, detail: String? = nil, constraint: String? = nil, table: String? = nil
    ) {
        self.init(sqlState, message, detail, constraint, table, routine: nil)
    }

    init(
        _ sqlState: String, _ message: String, _ detail: String?, _ constraint: String?, _ table: String?,
        routine: String?
    ) {
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.constraint = constraint
        self.table = table
        self.routine = routine
    }
}

extension ServerError {
    /// A serialization failure or deadlock: the transaction may succeed when run again from its start.
    /// Source: PostgreSQL, "Serialization Failure Handling".
    package var isConflict: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// A prepared statement no longer fits the schema or is unknown to the server, and must be prepared again.
    var isStalePlan: Bool {
        sqlState == "26000" || (sqlState == "0A000" && routine == "RevalidateCachedQuery")
    }

    /// The server closes the connection: it is shutting down or starting up, or an administrator ended the session.
    var endsConnection: Bool {
        ["57P01", "57P02", "57P03", "57P05", "25P03", "53300"].contains(sqlState) || sqlState.hasPrefix("08")
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        switch self {
        // Without the detail, which may hold people's names and addresses.
        case .server(let error): "\(error.sqlState) \(error.message)"
        case .unavailable(let message): "database unavailable: \(message)"
        case .unexpectedRows(let count): "expected one row, got \(count)"
        case .decoding(let message): message
        }
    }
}
