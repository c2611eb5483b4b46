import Postgres
import Web

/// Saves a setting that is known by its name. The database decides whether the name is taken.
package enum NamedSetting {
    /// What is wrong with the name, or nil when it was saved.
    package static func save(
        _ name: String, _ request: MemberRequest, _ event: AuditEvent,
        _ write: @Sendable (Transaction) async throws -> Int
    ) async throws -> String? {
        let scope = request.scope
        if let problem = TextProblem.validate(name, limit: 80, request.text) { return problem }
        do {
            try await request.transaction { tx in
                guard try await write(tx) > 0 else { throw AppError.notFound }
                tx.enqueue(try AuditQueries.record(event, scope))
            }
            return nil
        } catch let error as PostgresError where error.isUniqueViolation {
            return request.text.problems.taken
        }
    }
}

extension PostgresError {
    /// Source: PostgreSQL, appendix A, 23505.
    package var isUniqueViolation: Bool {
        if case .server(let error) = self { error.sqlState == "23505" } else { false }
    }
}
