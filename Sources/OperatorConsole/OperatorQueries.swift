import Domain
import Postgres

/// An operator's statements on tenants, plans and members. Run under the task operate unless they say otherwise.
package enum OperatorQueries {
    package static func tenant(slug: String) -> Query<TenantRow?> {
        let sql: SQL = "SELECT id, slug, name, plan, time_zone, suspended_at IS NOT NULL FROM tenants WHERE slug = \(slug)"
        return sql.first(TenantRow.init)
    }

    /// All tenants but the installation, by slug.
    package static var tenants: Query<[TenantRow]> {
        let sql: SQL = """
            SELECT id, slug, name, plan, time_zone, suspended_at IS NOT NULL
            FROM tenants WHERE id > 0 ORDER BY slug LIMIT 10000
            """
        return sql.all(TenantRow.init)
    }

    package static func addTenant(slug: String, name: String, plan: Plan, timeZone: String) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO tenants (slug, name, plan, time_zone)
            VALUES (\(slug), \(name), \(plan.rawValue), \(timeZone))
            RETURNING id
            """
        return sql.value(Int.self)
    }

    /// Runs in the tenant.
    package static func startTicketNumbers(tenant: Int) -> Query<Int> {
        let sql: SQL = "INSERT INTO ticket_numbers (tenant_id) VALUES (\(tenant))"
        return sql.affected
    }

    package static func setPlan(_ plan: Plan, slug: String) -> Query<Int> {
        let sql: SQL = "UPDATE tenants SET plan = \(plan.rawValue) WHERE slug = \(slug)"
        return sql.affected
    }

    package static func setSuspended(_ isSuspended: Bool, slug: String) -> Query<Int> {
        let sql: SQL = """
            UPDATE tenants SET suspended_at = CASE WHEN \(isSuspended) THEN coalesce(suspended_at, now()) END
            WHERE slug = \(slug)
            """
        return sql.affected
    }

    /// Adds a member, or sets the name and role of an existing one and reactivates it. Sets the password of the account with that
    /// address, which is one in all its tenants. Runs under `SessionVariables.operating(in:)`.
    ///
    /// - Returns: the member's id.
    package static func setMember(
        name: String, email: String, role: Role, passwordHash: String, tenant: Int
    ) -> Query<Int> {
        let sql: SQL = """
            WITH account AS (
              INSERT INTO accounts (email, password_hash) VALUES (\(email), \(passwordHash))
              ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
              RETURNING id
            )
            INSERT INTO members (tenant_id, account_id, name, email, role)
            SELECT \(tenant), id, \(name), \(email), \(role) FROM account
            ON CONFLICT (tenant_id, email) DO UPDATE SET name = excluded.name, role = excluded.role, deactivated_at = NULL
            RETURNING id
            """
        return sql.value(Int.self)
    }
}

package struct TenantRow: Sendable {
    package let id: Int
    package let slug: String
    package let name: String
    package let plan: String
    package let timeZone: String
    package let isSuspended: Bool
}
