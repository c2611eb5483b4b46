import Domain
import Foundation
import Postgres
import Views

/// The member who makes a request, their tenant, and the features of its plan. A tenant's data is accessible only through one.
package struct Scope: Equatable, Sendable {
    package let tenant: Tenant
    package let member: Member
    package let features: Set<Feature>
    /// The features of all plans, for the locks on pages.
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
        /// A random number that changes with every change of a name in the `Directory`.
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

    /// Sets the tenant for row security.
    package var sessionVariables: SessionVariables { SessionVariables.tenant(tenant.id) }

    /// For a page that only records a read mark: the commit does not wait for the disk.
    package var asynchronousCommit: SessionVariables { ["app.tenant_id": String(tenant.id), "synchronous_commit": "off"] }

    /// The inbox lists of this member; the inbox opens on the first. Without the feature assignment no ticket has an owner. A follower
    /// has only the tickets they follow.
    package var lists: [InboxView] {
        if member.role == .follower { return [.following] }
        if !features.contains(.assignment) { return [.team, .archived] }
        return features.contains(.loop) ? InboxView.allCases : [.mine, .team, .unassigned, .archived]
    }

    /// The smallest plan with the feature; the largest plan when none has it.
    package func plan(with feature: Feature) -> Plan { plans.smallestPlan(with: feature) ?? .enterprise }

    /// - Throws: `AppError.locked` when the plan lacks the feature.
    package func require(_ feature: Feature) throws {
        guard features.contains(feature) else { throw AppError.locked(feature) }
    }
}

extension SessionVariables {
    /// For statements in one tenant's data.
    package static func tenant(_ id: Int) -> SessionVariables { ["app.tenant_id": String(id)] }

    /// For an operator's changes of one tenant's members.
    package static func operating(in tenant: Int) -> SessionVariables {
        ["app.tenant_id": String(tenant), "app.task": Task.operate.rawValue]
    }

    /// For statements that belong to no tenant. Row security grants each task only the rows it needs.
    package static func task(_ task: Task) -> SessionVariables { ["app.task": task.rawValue] }

    package enum Task: String { case operate, maintain }
}

extension Transaction {
    /// Sets the tenant for the rest of the transaction.
    package func setTenant(_ id: Int) {
        let sql: SQL = "SELECT set_config('app.tenant_id', \(String(id)), true)"
        enqueue(sql.value(String.self))
    }
}
