import Accounts
import Domain
import Foundation
import OperatorConsole
import Outbox
import Postgres
import Surveys

/// Loads one tenant: members, settings, opinions, then the histories of the tickets that the opinions opened.
struct TenantLoader: Sendable {
    let tenant: DemoTenant
    let passwordHash: String
    let mailDomain: String

    func run(_ tx: Transaction) async throws {
        let id = try await CreateTenant(slug: tenant.slug, name: tenant.name, plan: tenant.plan, timeZone: tenant.timeZone).run(tx)
        let members = try await addMembers(id, tx)
        let teams = try await addTeams(id, members, tx)
        let categories = try await addCategories(id, tx)
        try await writeSettings(id, tx)
        let surveys = try await addSurveys(id, tx)
        try await addOpinions(id, surveys, tx)
        let numbers = try await tx.run(DemoQueries.tickets(tenant: id))
        let tickets = Dictionary(numbers.map { ($0.externalID, $0.number) }) { first, _ in first }
        let ids = LoadedIDs(members: members, teams: teams, categories: categories, tickets: tickets)
        try await HistoryLoader(tenantID: id, tenant: tenant, ids: ids, mailDomain: mailDomain).run(tx)
    }

    private func addMembers(_ id: Int, _ tx: Transaction) async throws -> [String: Int] {
        var members: [String: Int] = [:]
        for member in tenant.members {
            members[member.email] = try await tx.run(
                OperatorQueries.setMember(
                    name: member.name, email: member.email, role: member.role, passwordHash: passwordHash, tenant: id))
        }
        return members
    }

    private func addTeams(_ id: Int, _ members: [String: Int], _ tx: Transaction) async throws -> [String: Int] {
        var teams: [String: Int] = [:]
        for team in tenant.teams {
            teams[team.name] = try await tx.run(
                DemoQueries.addTeam(team.name, members: team.members.compactMap { members[$0] }, tenant: id))
        }
        return teams
    }

    private func addCategories(_ id: Int, _ tx: Transaction) async throws -> [String: Int] {
        var categories: [String: Int] = [:]
        for category in tenant.categories {
            let parent = category.parent.flatMap { categories[$0] }
            categories[category.name] = try await tx.run(DemoQueries.addCategory(category.name, parent: parent, tenant: id))
        }
        return categories
    }

    private func writeSettings(_ id: Int, _ tx: Transaction) async throws {
        guard let settings = tenant.loopSettings else { return }
        _ = try await tx.run(LoopQueries.save(senderName: settings.senderName, signature: settings.signature, tenant: id))
        for (scoreClass, template) in settings.templates {
            let stored = StoredTemplate(scoreClass: scoreClass, subject: template.subject, body: template.body)
            _ = try await tx.run(LoopQueries.save(stored, tenant: id))
        }
    }

    private func addSurveys(_ id: Int, _ tx: Transaction) async throws -> [Int] {
        var surveys: [Int] = []
        for survey in tenant.surveys {
            let added = ImportSurvey(name: survey.name, audience: survey.audience, touchpoint: survey.touchpoint)
            _ = try await tx.run(ImportQueries.addSurvey(added, tenant: id))
            let stored = try await tx.run(ImportQueries.survey(named: survey.name, tenant: id))
            surveys.append(stored?.id ?? 0)
        }
        return surveys
    }

    /// As imports do, week by week, so that ticket numbers follow the order of arrival.
    private func addOpinions(_ id: Int, _ surveys: [Int], _ tx: Transaction) async throws {
        var rest = tenant.opinions[...]
        while let first = rest.first {
            let week = rest.prefix { $0.respondedAt < first.respondedAt.addingTimeInterval(7 * 86_400) }
            rest = rest.dropFirst(week.count)
            for (index, survey) in tenant.surveys.enumerated() {
                let records = week.filter { $0.survey == index }.compactMap(\.record)
                if records.isEmpty { continue }
                let batch = ImportBatch(records: records, survey: survey.audience)
                _ = try await batch.insert(id, survey: surveys[index], in: tx, received: .whenResponded)
            }
        }
    }
}

/// The ids of what the plan names.
struct LoadedIDs: Sendable {
    /// By e-mail address.
    let members: [String: Int]
    let teams: [String: Int]
    let categories: [String: Int]
    /// Numbers, by the opinion's external id.
    let tickets: [String: Int]
}

extension DemoOpinion {
    fileprivate var record: OpinionRecord? {
        guard let score = Score(score) else { return nil }
        return OpinionRecord(
            line: 0, externalID: externalID, respondedAt: respondedAt, score: score, comment: comment, name: customer?.name,
            email: customer?.email, phone: customer?.phone, segment: customer?.segment, company: customer?.company,
            touchpoint: nil)
    }
}
