import Domain
import Foundation
import OperatorConsole
import Postgres
import Surveys
import Views
import Web

/// Two tenants with members. In Loja, Ana and Lia are agents, Bruno is the admin and Caio a follower. Elis is an agent of the other
/// tenant, Padaria, whose data the members of Loja must never see.
package struct TestWorld: Sendable {
    package let database: TestDatabase
    package let application: Application
    package let ana: Scope
    package let lia: Scope
    package let bruno: Scope
    package let caio: Scope
    package let elis: Scope

    package static let now = Date(timeIntervalSince1970: 1_795_270_000)
    package static let password = "correct horse"

    package static func use(
        plan: Plan = .enterprise, _ body: (TestWorld) async throws -> Void
    ) async throws {
        try await TestDatabase.use { database in
            let application = try Application(
                database: database.program, secrets: Secrets(secretKey: "for tests only, for tests only, for tests"),
                assets: Assets(directory: TestDatabase.root.appending(path: "Public")), baseURL: "http://retorno.test",
                mailDomain: "retorno.test", logger: TestDatabase.logger, now: { now })
            let loja = try await tenant("loja", plan, database)
            let padaria = try await tenant("padaria", .enterprise, database)
            let world = TestWorld(
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

package struct TestTenant: Sendable {
    package let id: Int
    package let slug: String
    package let plan: Plan
    package let database: Database

    /// Adds a member who cannot sign in with a password. Tests of sign-in set one.
    package func member(_ name: String, _ email: String, _ role: Role) async throws -> Scope {
        let member = try await database.pipeline(
            .operating(in: id),
            OperatorQueries.setMember(name: name, email: email, role: role, passwordHash: "none", tenant: id))
        return Scope(
            tenant: .init(
                id: id, slug: slug, name: slug.capitalized, plan: plan, zone: TimeZone(identifier: "America/Sao_Paulo") ?? .gmt,
                directoryVersion: 0),
            member: .init(id: member, name: name, email: email, role: role), features: features(of: plan), plans: PlanCatalogue([:]))
    }
}

/// A customer's response to a survey.
package struct TestResponse {
    package var key: String
    package var score = 2
    package var comment = "A geladeira não chegou"
    package var name: String? = "Marina Duarte"
    package var email: String? = "marina@exemplo.com.br"
    package var segment: String?
    /// Seconds before `TestWorld.now`.
    package var age: Double = 3_600

    package init(
        key: String, score: Int = 2, comment: String = "A geladeira não chegou", name: String? = "Marina Duarte",
        email: String? = "marina@exemplo.com.br", segment: String? = nil, age: Double = 3_600
    ) {
        self.key = key
        self.score = score
        self.comment = comment
        self.name = name
        self.email = email
        self.segment = segment
        self.age = age
    }
}

extension TestWorld {
    /// Imports answers and returns the numbers of the tickets that they opened, in the order of the answers.
    @discardableResult
    package func receive(
        _ answers: TestResponse..., survey: String = "Pós-compra", audience: Audience = .external, in scope: Scope? = nil
    ) async throws -> [Int] {
        try await receive(answers, survey: survey, audience: audience, in: scope)
    }

    @discardableResult
    package func receive(
        _ answers: [TestResponse], survey: String = "Pós-compra", audience: Audience = .external, in scope: Scope? = nil
    ) async throws -> [Int] {
        let tenant = (scope ?? ana).tenant.id
        let records = answers.map {
            OpinionRecord(
                line: 1, externalID: $0.key, respondedAt: Self.now.addingTimeInterval(-$0.age), score: Score(clamping: $0.score),
                comment: $0.comment, name: $0.name, email: $0.email, phone: nil, segment: $0.segment, company: nil,
                touchpoint: nil)
        }
        let stored = try await program(tenant) { tx in
            _ = try await tx.run(ImportQueries.addSurvey(ImportSurvey(name: survey, audience: audience), tenant: tenant))
            return try await tx.run(ImportQueries.survey(named: survey, tenant: tenant))
        }
        _ = try await ImportBatch(records: records, survey: audience).insert(tenant, survey: stored?.id, application.database)
        let tickets = try await application.database.pipeline(.tenant(tenant), TestQueries.tickets(tenant: tenant))
        return answers.compactMap { answer in tickets.first { $0.externalID == answer.key }?.number }
    }

    /// Runs an operation in a transaction in the member's scope, as its handler does.
    @discardableResult
    package func act<Output: Sendable>(
        as scope: Scope, _ operation: (Scope, Transaction) async throws -> Output
    ) async throws -> Output {
        try await application.database.transaction(scope.sessionVariables) { try await operation(scope, $0) }
    }

    /// Runs a transaction in a tenant as the program's role.
    package func program<Output: Sendable>(_ tenant: Int, _ body: (Transaction) async throws -> Output) async throws -> Output {
        try await application.database.transaction(.tenant(tenant), body)
    }

    /// Reads one value as a superuser, whom row security does not limit.
    package func value<Value: PostgresDecodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> Value {
        try await database.owner.pipeline([:], sql.value(type))
    }

    package func values<Value: PostgresDecodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> [Value] {
        try await database.owner.pipeline([:], sql.values(type))
    }

    package func events(of ticket: Int) async throws -> [TicketEvent] {
        try await values(
            "SELECT event::text FROM events WHERE tenant_id = \(ana.tenant.id) AND ticket_number = \(ticket) ORDER BY id", as: String.self
        ).map { try TicketEvent(json: $0) }
    }
}

package struct ArrivedTicket: Sendable {
    package let externalID: String
    package let number: Int
}

package enum TestQueries {
    package static func tickets(tenant: Int) -> Query<[ArrivedTicket]> {
        let sql: SQL = """
            SELECT o.external_id, t.number
            FROM tickets AS t
            JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
            WHERE t.tenant_id = \(tenant)
            """
        return sql.all(ArrivedTicket.init)
    }
}

/// The features of each plan in the schema baseline. A test in AppTests compares them with the table.
package func features(of plan: Plan) -> Set<Feature> {
    switch plan {
    case .essential: []
    case .professional: [.assignment, .categories]
    case .enterprise: Set(Feature.allCases)
    }
}
