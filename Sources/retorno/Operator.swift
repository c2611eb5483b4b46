import Accounts
import ArgumentParser
import Domain
import Foundation
import OperatorConsole
import Postgres
import TextSyntax

struct Operator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Manages tenants, plans and members from the command line.",
        subcommands: [
            Tenants.self, CreateTenantCommand.self, SetPlan.self, Suspend.self, Resume.self, AddMember.self,
        ])

    /// Opens the database, does the work, and closes it. Migrates the private database first.
    static func operate(_ options: Options, _ work: (Database) async throws -> Void) async throws {
        let program = try Program(try options.settings())
        defer { program.stop() }
        if program.cluster?.isOwn == true { try await program.migrate() }
        let database = try program.database()
        do { try await work(database) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    static func plan(_ name: String) throws -> Plan {
        guard let plan = Plan(rawValue: name) else {
            throw ProgramError("\(name): the plans are \(Plan.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return plan
    }
}

struct Tenants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the tenants.")
    @OptionGroup var options: Options

    func run() async throws {
        try await Operator.operate(options) { database in
            for tenant in try await database.pipeline(.task(.operate), OperatorQueries.tenants) {
                printLine("\(tenant.slug)\t\(tenant.plan)\t\(tenant.name)\(tenant.isSuspended ? "\tsuspended" : "")")
            }
        }
    }
}

struct CreateTenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create-tenant", abstract: "Creates a tenant.")
    @OptionGroup var options: Options
    @Option(help: "Its part of the URL: lower-case letters, digits and hyphens.") var slug: String
    @Option(help: "Its name.") var name: String
    @Option(help: "essencial, profissional or enterprise.") var plan: String
    @Option(help: "Its time zone.") var timeZone = "America/Sao_Paulo"

    func run() async throws {
        let plan = try Operator.plan(plan)
        guard name.validName != nil else { throw ProgramError("--name: must have 1 to 120 characters.") }
        guard TimeZone(identifier: timeZone) != nil else { throw ProgramError("\(timeZone): no such time zone.") }
        try await Operator.operate(options) { database in
            do {
                _ = try await database.transaction(.task(.operate)) { [slug, name, timeZone] tx in
                    try await CreateTenant(slug: slug, name: name, plan: plan, timeZone: timeZone).run(tx)
                }
            } catch PostgresError.server(let error) where ["23505", "23514"].contains(error.sqlState) {
                throw ProgramError("\(slug): the slug is taken, reserved, or not 2 to 40 lower-case letters, digits and hyphens.")
            }
            printLine("\(slug) is created.")
        }
    }
}

struct SetPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes a tenant's plan. Data of features that the plan lacks is hidden, not deleted.")
    @OptionGroup var options: Options
    @Argument(help: "The tenant's part of the URL.") var slug: String
    @Argument(help: "essencial, profissional or enterprise.") var plan: String

    func run() async throws {
        let plan = try Operator.plan(plan)
        try await Operator.operate(options) { database in
            let changed = try await database.pipeline(.task(.operate), OperatorQueries.setPlan(plan, slug: slug))
            guard changed == 1 else { throw ProgramError("There is no tenant \(slug).") }
            printLine("\(slug) is on \(plan.rawValue).")
        }
    }
}

struct Suspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Suspends a tenant: its members cannot sign in. Nothing is deleted.")
    @OptionGroup var options: Options
    @Argument(help: "The tenant's part of the URL.") var slug: String

    func run() async throws { try await setSuspended(true, slug, options) }
}

struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Ends a tenant's suspension.")
    @OptionGroup var options: Options
    @Argument(help: "The tenant's part of the URL.") var slug: String

    func run() async throws { try await setSuspended(false, slug, options) }
}

private func setSuspended(_ isSuspended: Bool, _ slug: String, _ options: Options) async throws {
    try await Operator.operate(options) { database in
        let changed = try await database.pipeline(.task(.operate), OperatorQueries.setSuspended(isSuspended, slug: slug))
        guard changed == 1 else { throw ProgramError("There is no tenant \(slug).") }
        printLine("\(slug) is \(isSuspended ? "suspended" : "active").")
    }
}

struct AddMember: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-member", abstract: "Adds a member, or gives an existing one a new role and password.")
    @OptionGroup var options: Options
    @Option(help: "The tenant's part of the URL.") var tenant: String
    @Option(help: "The person's name.") var name: String
    @Option(help: "The address they sign in with.") var email: String
    @Option(help: "follower, agent or admin.") var role = "agent"

    func run() async throws {
        guard let role = Role(rawValue: role) else { throw ProgramError("--role \(role): must be follower, agent or admin.") }
        guard EmailAddress.isValid(email) else { throw ProgramError("--email \(email): no valid address.") }
        guard let name = name.validName else { throw ProgramError("--name: must have 1 to 120 characters.") }
        print("Password (at least 10 characters): ", terminator: "")
        fflush(nil)
        guard let password = readLine(), password.count >= Limits.shortestPassword else { throw ProgramError("The password is too short.") }
        let hash = try await PasswordHash.make(from: password)
        try await Operator.operate(options) { database in
            guard let found = try await database.pipeline(.task(.operate), OperatorQueries.tenant(slug: tenant))
            else { throw ProgramError("There is no tenant \(tenant).") }
            _ = try await database.pipeline(
                .operating(in: found.id),
                OperatorQueries.setMember(
                    name: name, email: email.lowercased(), role: role, passwordHash: hash.text, tenant: found.id))
            printLine("\(email.lowercased()) can sign in.")
        }
    }
}
