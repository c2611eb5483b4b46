import Domain
import Foundation
import Postgres

enum SessionQueries {
    /// The member and the version under which a cached scope is valid; nil when the session has ended. Scans two primary keys.
    static func check(_ session: Session) -> Query<ScopeVersion?> {
        let sql: SQL = """
            SELECT s.member_id, d.version
            FROM sessions AS s
            JOIN directory_versions AS d ON d.tenant_id = s.tenant_id
            WHERE s.tenant_id = \(session.tenantID) AND s.token_hash = \(session.token.hash) AND s.expires_at > now()
            """
        return sql.first(ScopeVersion.init)
    }

    /// The scope of a session; nil when it has expired, the member is deactivated or the tenant is suspended. Scans the primary key of
    /// sessions.
    static func scope(tenant: Int, tokenHash: [UInt8]) -> Query<Scope?> {
        let sql: SQL = """
            SELECT t.id, t.slug, t.name, t.plan, t.time_zone, p.features, m.id, m.name, m.email, m.role,
              coalesce(d.version, 0), ARRAY(SELECT name FROM plans ORDER BY position),
              ARRAY(SELECT array_to_string(features, ',') FROM plans ORDER BY position)
            FROM sessions AS s
            JOIN members AS m ON m.tenant_id = s.tenant_id AND m.id = s.member_id
            JOIN tenants AS t ON t.id = s.tenant_id
            JOIN plans AS p ON p.name = t.plan
            LEFT JOIN directory_versions AS d ON d.tenant_id = t.id
            WHERE s.tenant_id = \(tenant) AND s.token_hash = \(tokenHash) AND s.expires_at > now()
              AND m.deactivated_at IS NULL AND t.suspended_at IS NULL
            """
        return sql.first(
            Scope.init(tenantID:slug:tenantName:plan:zone:features:memberID:memberName:email:role:directory:planNames:planFeatures:))
    }
}

/// Identifies a scope: any change of its tenant, member, role or features makes another version.
struct ScopeVersion: Equatable, Sendable {
    let member: Int
    let version: Int
}

extension Scope {
    var version: ScopeVersion { ScopeVersion(member: member.id, version: tenant.directoryVersion) }

    fileprivate init(
        tenantID: Int, slug: String, tenantName: String, plan: String, zone: String, features: [String],
        memberID: Int, memberName: String, email: String, role: Role, directory: Int, planNames: [String], planFeatures: [String]
    ) {
        self.init(
            tenant: Tenant(
                id: tenantID, slug: slug, name: tenantName, plan: Plan(rawValue: plan) ?? .essential,
                zone: TimeZone(identifier: zone) ?? .gmt, directoryVersion: directory),
            member: Member(id: memberID, name: memberName, email: email, role: role),
            features: Set(features.compactMap(Feature.init(rawValue:))),
            plans: PlanCatalogue(
                rows: zip(planNames, planFeatures).map { (name: $0, features: $1.split(separator: ",").map(String.init)) }))
    }
}
