import Domain
import Foundation
import Postgres

enum SignInQueries {
    /// The member whose session this is, unless it, the member or the tenant has ended. Walks sessions' primary key.
    static func scope(tenant: Int, tokenHash: [UInt8]) -> Query<Scope?> {
        let sql: SQL = """
            SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
              coalesce(d.version, 0)
            FROM sessions AS s
            JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
            JOIN tenants AS t ON t.id = s.tenant_id
            JOIN plans AS p ON p.name = t.plan
            LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
            WHERE s.tenant_id = \(tenant) AND s.token_hash = \(tokenHash) AND s.expires_at > now()
              AND m.deactivated_at IS NULL AND t.suspended_at IS NULL
            """
        return sql.first(Scope.init(tenantID:slug:tenantName:plan:zone:features:memberID:memberName:email:role:directory:))
    }

    /// Everyone with that e-mail, in whichever tenant. Asked under the task of signing in.
    static func candidates(email: String) -> Query<[SignInCandidate]> {
        let sql: SQL = """
            SELECT m.tenant_id, t.slug, t.name, m.id, m.password_hash
            FROM members AS m
            JOIN tenants AS t ON t.id = m.tenant_id
            WHERE m.email = \(email) AND m.deactivated_at IS NULL AND t.suspended_at IS NULL
            ORDER BY t.name \(SQL.alphabetical)
            """
        return sql.all(SignInCandidate.init)
    }

    static func startSession(tenant: Int, member: Int, tokenHash: [UInt8]) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO sessions (tenant_id, token_hash, member_id, expires_at)
            VALUES (\(tenant), \(tokenHash), \(member), now() + interval '14 days')
            """
        return sql.affected
    }

    static func endSession(tenant: Int, tokenHash: [UInt8]) -> Query<Int> {
        let sql: SQL = "DELETE FROM sessions WHERE tenant_id = \(tenant) AND token_hash = \(tokenHash)"
        return sql.affected
    }

    /// Counts an attempt before it is judged, so that a thousand at once are no way around it.
    static func countAttempt(by subject: String) -> Query<Int> {
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

    /// A sign-in that succeeded was no attempt to guess.
    static func forgetAttempt(by subject: String) -> Query<Int> {
        let sql: SQL = "UPDATE sign_in_attempts SET attempts = greatest(attempts - 1, 0) WHERE subject = \(subject)"
        return sql.affected
    }
}

struct SignInCandidate: Sendable {
    let tenantID: Int
    let tenantSlug: String
    let tenantName: String
    let memberID: Int
    let passwordHash: String
}

extension Scope {
    fileprivate init(
        tenantID: Int, slug: String, tenantName: String, plan: String, zone: String, features: [String],
        memberID: Int, memberName: String, email: String, role: Role, directory: Int
    ) {
        self.init(
            tenant: Tenant(
                id: tenantID, slug: slug, name: tenantName, plan: Plan(rawValue: plan) ?? .essential,
                zone: TimeZone(identifier: zone) ?? .gmt, directoryVersion: directory),
            member: Member(id: memberID, name: memberName, email: email, role: role),
            features: Set(features.compactMap(Feature.init(rawValue:))))
    }
}
