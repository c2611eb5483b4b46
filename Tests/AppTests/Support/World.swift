import Domain
import Foundation
import Postgres
import Views

@testable import App

/// Two tenants with people in them. Ana and Lia are agents, Bruno is the admin, Caio a follower; the other tenant, Padaria,
/// has Elis and must never be seen by any of them.
struct World: Sendable {
    let database: TestDatabase
    let application: Application
    let ana: Scope
    let lia: Scope
    let bruno: Scope
    let caio: Scope
    let elis: Scope

    static let now = Date(timeIntervalSince1970: 1_795_270_000)
    static let password = "correct horse"

    static func use(
        plan: Plan = .enterprise, _ body: (World) async throws -> Void
    ) async throws {
        try await TestDatabase.use { database in
            let application = try Application(
                database: database.program, secrets: Secrets(secretKey: "for tests only, for tests only, for tests"),
                assets: Assets(directory: TestDatabase.root.appending(path: "Public")), baseURL: "http://retorno.test",
                mailDomain: "retorno.test", logger: TestDatabase.logger, now: { now })
            let loja = try await tenant("loja", plan, database)
            let padaria = try await tenant("padaria", .enterprise, database)
            let world = World(
                database: database, application: application,
                ana: try await loja.member("Ana Nogueira", "ana@loja.example", .agent),
                lia: try await loja.member("Lia Teixeira", "lia@loja.example", .agent),
                bruno: try await loja.member("Bruno Rezende", "bruno@loja.example", .admin),
                caio: try await loja.member("Caio Sampaio", "caio@loja.example", .follower),
                elis: try await padaria.member("Elis Prado", "elis@padaria.example", .agent))
            try await body(world)
        }
    }

    private static func tenant(_ slug: String, _ plan: Plan, _ database: TestDatabase) async throws -> TestTenant {
        let id = try await database.program.transaction(.task(.operate)) {
            try await CreateTenant(slug: slug, name: slug.capitalized, plan: plan).run($0)
        }
        return TestTenant(id: id, slug: slug, plan: plan, database: database.program)
    }
}

struct TestTenant: Sendable {
    let id: Int
    let slug: String
    let plan: Plan
    let database: Database

    /// A member whose password is nobody's: tests of signing in make their own.
    func member(_ name: String, _ email: String, _ role: Role) async throws -> Scope {
        let member = try await database.pipeline(
            .tenant(id),
            OperatorQueries.setMember(name: name, email: email, role: role, passwordHash: "none", tenant: id))
        return Scope(
            tenant: .init(id: id, slug: slug, name: slug.capitalized, plan: plan, zone: TimeZone(identifier: "America/Sao_Paulo") ?? .gmt,
                directoryVersion: 0),
            member: .init(id: member, name: name, email: email, role: role), features: plan.features)
    }
}

/// What a test's customer answered.
struct Answer {
    var key: String
    var score = 2
    var comment = "A geladeira não chegou"
    var name: String? = "Marina Duarte"
    var email: String? = "marina@exemplo.com.br"
    var segment: String?
    var age: Double = 3_600
}

extension World {
    /// Lets answers arrive as an import does; gives the numbers of the tickets that opened, in the order of the answers.
    @discardableResult
    func arrive(
        _ answers: Answer..., survey: String = "Pós-compra", audience: Audience = .external, in scope: Scope? = nil
    ) async throws -> [Int] {
        try await arrive(answers, survey: survey, audience: audience, in: scope)
    }

    @discardableResult
    func arrive(
        _ answers: [Answer], survey: String = "Pós-compra", audience: Audience = .external, in scope: Scope? = nil
    ) async throws -> [Int] {
        let tenant = (scope ?? ana).tenant.id
        let records = answers.map {
            OpinionRecord(
                line: 1, externalID: $0.key, answeredAt: Self.now.addingTimeInterval(-$0.age), score: Score(clamping: $0.score),
                comment: $0.comment, name: $0.name, email: $0.email, phone: nil, segment: $0.segment, company: nil,
                touchpoint: nil)
        }
        let stored = try await program(tenant) { tx in
            _ = try await tx.run(ImportQueries.addSurvey(ImportSurvey(name: survey, audience: audience), tenant: tenant))
            return try await tx.run(ImportQueries.survey(named: survey, tenant: tenant))
        }
        _ = try await ArrivalBatch(records: records, survey: audience).arrive(tenant, survey: stored?.id, application.database)
        let tickets = try await application.database.pipeline(.tenant(tenant), DemoQueries.tickets(tenant: tenant))
        return answers.compactMap { answer in tickets.first { $0.externalID == answer.key }?.number }
    }

    /// An operation as its handler runs it.
    @discardableResult
    func act<Output: Sendable>(
        as scope: Scope, _ operation: (Scope, Transaction) async throws -> Output
    ) async throws -> Output {
        try await application.database.transaction(scope.settings) { try await operation(scope, $0) }
    }

    func program<Output: Sendable>(_ tenant: Int, _ body: (Transaction) async throws -> Output) async throws -> Output {
        try await application.database.transaction(.tenant(tenant), body)
    }

    /// One value as the owner sees it, past row security.
    func value<Value: PostgresDecodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> Value {
        try await database.owner.pipeline([:], sql.value(type))
    }

    func values<Value: PostgresDecodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> [Value] {
        try await database.owner.pipeline([:], sql.values(type))
    }

    func events(of ticket: Int) async throws -> [TicketEvent] {
        try await values(
            "SELECT event::text FROM events WHERE tenant_id = \(ana.tenant.id) AND ticket_number = \(ticket) ORDER BY id", as: String.self
        ).map { try TicketEvent(json: $0) }
    }
}
