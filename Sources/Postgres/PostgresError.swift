/// Everything that goes wrong between the program and its database.
package enum PostgresError: Error, Equatable {
    /// The server refused a statement; nothing of the transaction around it stays.
    case server(ServerError)
    /// No connection could be had, or it was lost; in words for a log. A caller may answer 503 with Retry-After.
    case unavailable(String)
    /// `one` or `value` met another number of rows than one.
    case unexpectedRows(Int)
    /// A column could not become the Swift type asked for; names the column and both types.
    case decoding(String)
}

/// What the server said of a statement it refused. Source: libpq, PQresultErrorField.
package struct ServerError: Error, Equatable {
    /// The five characters of SQLSTATE, `23505` for a unique violation. Source: PostgreSQL, Appendix A.
    package let sqlState: String
    /// The primary message, in the server's language.
    package let message: String
    /// The detail line; may hold values of the row, so it goes neither to a person nor to a log.
    package let detail: String?
    /// The name of the constraint that was violated, when one was.
    package let constraint: String?
    /// The table the error is about, when there is one.
    package let table: String?
    /// The server's function that refused; tells apart errors that share a SQLSTATE.
    let routine: String?

    /// One of our own, for what the server would refuse as well, and for tests.
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
    /// Another transaction was in the way, and the same work may succeed when done again from its start.
    /// Source: PostgreSQL, "Serialization Failure Handling".
    package var isConflict: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// A prepared statement no longer fits the schema, or is unknown to the server: prepare again.
    var isStalePlan: Bool {
        sqlState == "26000" || (sqlState == "0A000" && routine == "RevalidateCachedQuery")
    }

    /// The server is ending the connection: it shuts down, starts up or was told to.
    var endsConnection: Bool {
        ["57P01", "57P02", "57P03", "57P05", "25P03", "53300"].contains(sqlState) || sqlState.hasPrefix("08")
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        switch self {
        // Without the detail, which may hold values of the row, and so people's names and addresses.
        case .server(let error): "\(error.sqlState) \(error.message)"
        case .unavailable(let words): "database unavailable: \(words)"
        case .unexpectedRows(let count): "one row was expected and \(count) came"
        case .decoding(let words): words
        }
    }
}
