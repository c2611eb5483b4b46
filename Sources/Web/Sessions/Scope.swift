import Domain
import Foundation
import Postgres
import Views

/// Who asks: a member of a tenant, with what the tenant's plan holds. Every member's handler is given one, and nothing
/// reaches a tenant's data without one.
package struct Scope: Equatable, Sendable {
    package let tenant: Tenant
    package let member: Member
    package let features: Set<Feature>
    /// What the other plans hold, for the locks on pages.
    package let plans: PlanCatalogue

    package init(tenant: Tenant, member: Member, features: Set<Feature>, plans: PlanCatalogue) {
        self.tenant = tenant
        self.member = member
        self.features = features
        self.plans = plans
    }

    package struct Tenant: Equatable, Sendable {
        package let id: Int
        package let slug: String
        package let name: String
        package let plan: Plan
        package let zone: TimeZone
        /// Another one whenever a name of the `Directory` has changed.
        package let directoryVersion: Int

        package init(id: Int, slug: String, name: String, plan: Plan, zone: TimeZone, directoryVersion: Int) {
            self.id = id
            self.slug = slug
            self.name = name
            self.plan = plan
            self.zone = zone
            self.directoryVersion = directoryVersion
        }
    }

    package struct Member: Equatable, Sendable {
        package let id: Int
        package let name: String
        package let email: String
        package let role: Role

        package init(id: Int, name: String, email: String, role: Role) {
            self.id = id
            self.name = name
            self.email = email
            self.role = role
        }
    }

    /// The tenant, for row security.
    package var sessionVariables: SessionVariables { SessionVariables.tenant(tenant.id) }

    /// For a page that records a read: the commit does not wait for the disk.
    package var asynchronousCommit: SessionVariables { ["app.tenant_id": String(tenant.id), "synchronous_commit": "off"] }

    /// The lists of the inbox that this member has, the one that it opens on first. Where nothing is delegated nobody has
    /// anything of their own, and a follower has what they follow.
    package var lists: [InboxView] {
        if member.role == .follower { return [.following] }
        if !features.contains(.assignment) { return [.team, .archived] }
        return features.contains(.loop) ? InboxView.allCases : [.mine, .team, .unassigned, .archived]
    }

    /// The smallest plan with the feature; the largest one when an operator has given it to none.
    package func plan(with feature: Feature) -> Plan { plans.smallestPlan(with: feature) ?? .enterprise }

    /// - Throws: `AppError.locked` when the plan lacks the feature.
    package func require(_ feature: Feature) throws {
        guard features.contains(feature) else { throw AppError.locked(feature) }
    }
}

extension SessionVariables {
    /// For work in one tenant's data.
    package static func tenant(_ id: Int) -> SessionVariables { ["app.tenant_id": String(id)] }

    /// For an operator's work on one tenant's members.
    package static func operating(in tenant: Int) -> SessionVariables {
        ["app.tenant_id": String(tenant), "app.task": Task.operate.rawValue]
    }

    /// For the few things that belong to no tenant: signing in, taking jobs, operating.
    package static func task(_ task: Task) -> SessionVariables { ["app.task": task.rawValue] }

    package enum Task: String { case signIn = "sign-in", work, operate, maintain }
}

extension Transaction {
    /// From here on the transaction works in this tenant's data.
    package func setTenant(_ id: Int) {
        let sql: SQL = "SELECT set_config('app.tenant_id', \(String(id)), true)"
        enqueue(sql.value(String.self))
    }
}
