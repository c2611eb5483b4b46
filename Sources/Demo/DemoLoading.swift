import Accounts
import App
import Domain
import Foundation
import OperatorConsole
import Postgres
import Web

/// Who may sign in to the demo, for the terminal.
package struct DemoSignIns: Sendable {
    package let password: String
    package let people: [String]
}

/// Puts the demo's content into the database: a tenant is one transaction, and one that is there already is left alone.
package enum DemoLoading {
    package static func load(
        into application: Application, home: DataDirectory, print: (String) -> Void
    ) async throws -> DemoSignIns {
        let password = try ProcessInfo.processInfo.environment["RETORNO_DEMO_PASSWORD"]?.nonEmpty
            ?? home.loadOrCreate("demo-password", make: makePassword)
        let tenants = DemoContent.tenants(now: application.now())
        var hash: String?
        for tenant in tenants {
            let known = try await application.database.pipeline(
                .task(.operate), OperatorQueries.tenant(slug: tenant.slug))
            if known != nil { continue }
            print("  loading the demo: \(tenant.name), \(tenant.opinions.count) opinions")
            if hash == nil { hash = try await PasswordHash.make(from: password).text }
            let loader = DemoTenantLoader(tenant: tenant, passwordHash: hash ?? "", mailDomain: application.mailDomain)
            try await application.database.transaction(.task(.operate)) { try await loader.run($0) }
        }
        return DemoSignIns(password: password, people: tenants.flatMap { signIns(of: $0) })
    }

    private static func signIns(of tenant: DemoTenant) -> [String] {
        tenant.members.map { "\($0.email)  (\($0.role.rawValue), \(tenant.name), \(tenant.plan.rawValue))" }
    }

    private static func makePassword() -> String {
        DataDirectory.randomText().filter { $0.isLetter || $0.isNumber }.prefix(14).lowercased()
    }
}
