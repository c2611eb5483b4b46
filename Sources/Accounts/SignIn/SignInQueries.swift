import Domain
import Foundation
import Postgres

package enum SignInQueries {
    /// The active memberships of the account with that e-mail address, each with the account's password hash. Runs under the task
    /// sign-in.
    package static func candidates(email: String) -> Query<[SignInCandidate]> {
        let sql: SQL = """
            SELECT m.tenant_id, t.slug, t.name, m.id, a.password_hash
            FROM accounts AS a
            JOIN members AS m ON m.account_id = a.id AND m.email = a.email
            JOIN tenants AS t ON t.id = m.tenant_id
            WHERE a.email = \(email) AND m.deactivated_at IS NULL AND t.suspended_at IS NULL
            ORDER BY t.name \(SQL.alphabetical)
            """
        return sql.all(SignInCandidate.init)
    }

    package static func startSession(tenant: Int, member: Int, tokenHash: [UInt8]) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO sessions (tenant_id, token_hash, member_id, expires_at)
            VALUES (\(tenant), \(tokenHash), \(member), now() + interval '14 days')
            """
        return sql.affected
    }

    package static func endSession(tenant: Int, tokenHash: [UInt8]) -> Query<Int> {
        let sql: SQL = "DELETE FROM sessions WHERE tenant_id = \(tenant) AND token_hash = \(tokenHash)"
        return sql.affected
    }

    /// Counts an attempt and returns the count of its window. Runs before the password is verified, so that concurrent attempts cannot
    /// exceed the limit.
    package static func countAttempt(by subject: String) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO sign_in_attempts AS a (subject, attempts, window_ends_at)
            VALUES (\(subject), 1, now() + interval '15 minutes')
            ON CONFLICT (subject) DO UPDATE SET
              attempts = CASE WHEN a.window_ends_at < now() THEN 1 ELSE a.attempts + 1 END,
              window_ends_at = CASE WHEN a.window_ends_at < now() THEN excluded.window_ends_at ELSE a.window_ends_at END
            RETURNING attempts
            """
        return sql.value(Int.self)
    }

    /// At most 1,000, over all tenants. Runs under the task maintain. Scans sessions_by_expiry.
    package static var deleteExpiredSessions: Query<Int> {
        let sql: SQL = """
            DELETE FROM sessions WHERE ctid = ANY(ARRAY(
              SELECT ctid FROM sessions WHERE expires_at < now() ORDER BY expires_at LIMIT 1000))
            """
        return sql.affected
    }

    /// At most 1,000. Runs under the task maintain.
    package static var deleteEndedWindows: Query<Int> {
        let sql: SQL = """
            DELETE FROM sign_in_attempts WHERE ctid = ANY(ARRAY(
              SELECT ctid FROM sign_in_attempts WHERE window_ends_at < now() ORDER BY window_ends_at LIMIT 1000))
            """
        return sql.affected
    }

    /// Takes back the count of a successful sign-in.
    package static func uncountAttempt(by subject: String) -> Query<Int> {
        let sql: SQL = "UPDATE sign_in_attempts SET attempts = greatest(attempts - 1, 0) WHERE subject = \(subject)"
        return sql.affected
    }
}

package struct SignInCandidate: Sendable {
    package let tenantID: Int
    package let tenantSlug: String
    package let tenantName: String
    package let memberID: Int
    package let passwordHash: String
}
