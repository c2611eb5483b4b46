import Domain
import JobQueue
import Outbox
import Postgres

/// Creates a tenant with its ticket numbers and its default sender and reply templates.
package struct CreateTenant: Sendable {
    package let slug: String
    package let name: String
    package let plan: Plan
    package let timeZone: String

    package init(slug: String, name: String, plan: Plan, timeZone: String = "America/Sao_Paulo") {
        self.slug = slug
        self.name = name
        self.plan = plan
        self.timeZone = timeZone
    }

    /// Leaves the transaction in the new tenant. Runs under the task operate.
    ///
    /// - Returns: the tenant's id.
    /// - Throws: `PostgresError` with SQLSTATE 23505 for a slug that is taken, 23514 for an invalid or reserved one.
    package func run(_ tx: Transaction) async throws -> Int {
        let tenant = try await tx.run(OperatorQueries.addTenant(slug: slug, name: name, plan: plan, timeZone: timeZone))
        tx.setTenant(tenant)
        _ = try await tx.run(
            OperatorQueries.startTicketNumbers(tenant: tenant),
            LoopQueries.save(senderName: String(name.unicodeScalars.prefix(Limits.senderName)), signature: "Equipe \(name)", tenant: tenant)
        )
        for template in Self.templates { tx.enqueue(LoopQueries.save(template, tenant: tenant)) }
        return tenant
    }

    private static let templates = [
        StoredTemplate(
            scoreClass: .detractor, subject: "Sobre a sua avaliação",
            body: "Olá, {{Nome do cliente}}.\n\nSentimos muito pelo que aconteceu e queremos resolver."),
        StoredTemplate(
            scoreClass: .passive, subject: "Obrigado pela sua avaliação",
            body: "Olá, {{Nome do cliente}}.\n\nObrigado por nos contar. O que faria a sua nota ser 10?"),
        StoredTemplate(
            scoreClass: .promoter, subject: "Obrigado pelo carinho",
            body: "Olá, {{Nome do cliente}}.\n\nQue bom ler isso! Obrigado por nos recomendar."),
    ]
}
