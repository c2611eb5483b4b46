import Domain
import Postgres
import Synchronization

/// The session of a request has ended, or its scope is no longer the cached one. The dispatcher starts the request over. Handlers
/// let it pass.
struct StaleScope: Error {}

/// Whether the database has confirmed the scope in this request.
final class ScopeCheck: Sendable {
    private let confirmed: Mutex<Bool>

    init(isConfirmed: Bool) { confirmed = Mutex(isConfirmed) }

    var isConfirmed: Bool { confirmed.withLock { $0 } }

    func confirm() { confirmed.withLock { $0 = true } }
}

// A member's statements. The first of a request share a round trip and a transaction with the session's check.
extension MemberRequest {
    /// Reads in one round trip.
    ///
    /// - Parameter variables: nil for those of the scope.
    /// - Throws: `StaleScope`; `PostgresError`.
    package func read<each Output>(
        variables: SessionVariables? = nil, _ queries: repeat Query<each Output>
    ) async throws -> (repeat each Output) {
        let database = request.application.database
        let variables = variables ?? scope.sessionVariables
        if check.isConfirmed { return try await database.pipeline(variables, repeat each queries) }
        return try await database.pipeline(
            variables, first: SessionQueries.check(session),
            verify: { try confirm($0) }, repeat each queries
        ).1
    }

    /// The same for a single query.
    package func read<Output>(_ query: Query<Output>) async throws -> Output {
        let database = request.application.database
        if check.isConfirmed { return try await database.pipeline(scope.sessionVariables, query) }
        return try await database.pipeline(
            scope.sessionVariables, first: SessionQueries.check(session),
            verify: { try confirm($0) }, query
        ).1
    }

    /// Runs writes that do not depend on each other's results, in one transaction and one round trip.
    ///
    /// - Throws: `StaleScope`; `PostgresError`.
    package func write<each Output>(_ queries: repeat Query<each Output>) async throws -> (repeat each Output) {
        try await guarded {
            try await request.application.database.pipeline(
                scope.sessionVariables, guard: guardStatement(ticket: nil), repeat each queries)
        }
    }

    /// The same for a single query.
    package func write<Output>(_ query: Query<Output>) async throws -> Output {
        try await guarded {
            try await request.application.database.pipeline(
                scope.sessionVariables, guard: guardStatement(ticket: nil), query)
        }
    }

    /// Runs a transaction in the member's scope. The session's check is sent with the first statements.
    ///
    /// - Parameter ticket: the number of a ticket that must exist.
    /// - Throws: `AppError.notFound` without that ticket; `StaleScope`; `PostgresError`; what `body` throws.
    package func transaction<Output: Sendable>(
        ticket: Int? = nil, _ body: (Transaction) async throws -> Output
    ) async throws -> Output {
        try await guarded {
            try await request.application.database.transaction(
                scope.sessionVariables, guard: guardStatement(ticket: ticket), body)
        }
    }

    private func confirm(_ actual: ScopeVersion?) throws {
        guard actual == scope.version else { throw StaleScope() }
        check.confirm()
    }

    private func guardStatement(ticket: Int?) -> SQL? {
        switch (check.isConfirmed, ticket) {
        case (true, nil): nil
        case (true, let ticket?): "SELECT require_ticket(\(ticket))"
        case (false, nil): "SELECT \(requireSession)"
        case (false, let ticket?): "SELECT \(requireSession), require_ticket(\(ticket))"
        }
    }

    /// Raises unless the session has exactly this scope.
    private var requireSession: SQL {
        "require_session(\(session.token.hash), \(scope.member.id), \(scope.tenant.directoryVersion))"
    }

    private func guarded<Output>(_ work: () async throws -> Output) async throws -> Output {
        do {
            let output = try await work()
            check.confirm()
            return output
        } catch PostgresError.server(let error) where error.sqlState == GuardFailure.session {
            throw StaleScope()
        } catch PostgresError.server(let error) where error.sqlState == GuardFailure.ticket {
            check.confirm()
            throw AppError.notFound
        }
    }
}

/// The SQLSTATEs that require_session and require_ticket raise. The SQL standard leaves classes that begin with I to Z to
/// implementations, and PostgreSQL uses no RT. Source: PostgreSQL, appendix A.
enum GuardFailure {
    static let session = "RT401"
    static let ticket = "RT404"
}
