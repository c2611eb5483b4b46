import Domain
import Postgres
import Web

/// Saves a setting with a unique name, such as a team or category, and its audit event. A unique index decides whether the name is
/// taken.
package enum NamedSetting {
    package enum Outcome: Equatable, Sendable {
        case saved
        case rejected(TextProblem)
        case taken
    }

    /// - Parameters:
    ///   - limit: characters of the name.
    ///   - write: returns the number of changed rows.
    /// - Throws: `AppError.notFound` when `write` changed no row.
    package static func save(
        _ name: String, limit: Int, _ request: MemberRequest, _ event: AuditEvent,
        _ write: @Sendable (Transaction) async throws -> Int
    ) async throws -> Outcome {
        if let problem = TextProblem.find(in: name, limit: limit) { return .rejected(problem) }
        do {
            try await request.transaction { tx in
                guard try await write(tx) > 0 else { throw AppError.notFound }
                tx.enqueue(try AuditQueries.record(event, request.scope))
            }
            return .saved
        } catch let error as PostgresError where error.isUniqueViolation {
            return .taken
        }
    }
}

extension MemberRequest {
    /// The message for the name's field; nil when the setting was saved.
    package func sentence(for outcome: NamedSetting.Outcome) -> String? {
        switch outcome {
        case .saved: nil
        case .rejected(let problem): request.strings.sentence(for: problem)
        case .taken: request.strings.problems.taken
        }
    }
}

extension PostgresError {
    /// unique_violation. Source: PostgreSQL, appendix A, 23505.
    package var isUniqueViolation: Bool {
        if case .server(let error) = self { error.sqlState == "23505" } else { false }
    }
}
