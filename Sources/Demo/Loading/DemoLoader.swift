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

/// Loads the demo into the database, each tenant in one transaction. A tenant that exists already stays as it is.
package struct DemoLoader: Sendable {
    private let content: DemoContent
    private let application: Application
    private let home: DataDirectory

    /// - Parameter home: where the demo's password is kept, unless RETORNO_DEMO_PASSWORD sets one.
    package init(_ content: DemoContent, into application: Application, home: DataDirectory) {
        self.content = content
        self.application = application
        self.home = home
    }

    package func run(log: (String) -> Void) async throws -> DemoSignIns {
        let password =
            try ProcessInfo.processInfo.environment["RETORNO_DEMO_PASSWORD"]?.nonEmpty
            ?? home.loadOrCreate("demo-password", make: Self.makePassword)
        let tenants = content.tenants(now: application.now())
        var hash: String?
        for tenant in tenants {
            let known = try await application.database.pipeline(.task(.operate), OperatorQueries.tenant(slug: tenant.slug))
            if known != nil { continue }
            log("  loading the demo: \(tenant.name), \(tenant.opinions.count) opinions")
            if hash == nil { hash = try await PasswordHash.make(from: password).text }
            let loader = TenantLoader(tenant: tenant, passwordHash: hash ?? "", mailDomain: application.mailDomain)
            // A whole tenant is more than a request may take.
            let variables: SessionVariables = ["app.task": "operate", "statement_timeout": "0"]
            try await application.database.transaction(variables) { try await loader.run($0) }
        }
        return DemoSignIns(password: password, people: tenants.flatMap { Self.signIns(of: $0) })
    }

    private static func signIns(of tenant: DemoTenant) -> [String] {
        tenant.members.map { "\($0.email)  (\($0.role.rawValue), \(tenant.name), \(tenant.plan.rawValue))" }
    }

    private static func makePassword() -> String {
        DataDirectory.randomText().filter { $0.isLetter || $0.isNumber }.prefix(14).lowercased()
    }
}
