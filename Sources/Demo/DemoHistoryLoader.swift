import Domain
import Foundation
import Outbox
import Postgres

/// Writes what became of the demo's tickets, at the times at which it happened.
struct DemoHistoryLoader: Sendable {
    let tenantID: Int
    let tenant: DemoTenant
    let tickets: [String: Int]
    let names: DemoNamesInDatabase
    let mailDomain: String

    func run(_ tx: Transaction) async throws {
        var newEvents: [DemoHappening] = []
        for opinion in tenant.opinions {
            guard let history = opinion.history, let number = tickets[opinion.externalID] else { continue }
            for entry in history.entries {
                newEvents.append(try await write(entry, opinion, number, tx))
            }
            newEvents += changes(history, opinion, number)
            try await settle(history, number, tx)
        }
        _ = try await tx.run(DemoQueries.record(newEvents, tenant: tenantID))
    }

    private func write(
        _ entry: DemoEntry, _ opinion: DemoOpinion, _ number: Int, _ tx: Transaction
    ) async throws -> DemoHappening {
        switch entry.content {
        case .reply(let author, let subject, let body):
            let email = NewEmail(
                ticket: number, fromName: tenant.loopSettings?.senderName ?? tenant.name,
                replyTo: "\(tenant.slug)@\(mailDomain)", toName: opinion.customer?.name,
                toAddress: opinion.customer?.email ?? "", subject: subject, body: body)
            _ = try await tx.run(DemoQueries.addReply(email, by: names.members[author], at: entry.at, tenant: tenantID))
            return DemoHappening(number, names.members[author], .replied(subject: subject), entry.at)
        case .note(let author, let body):
            _ = try await tx.run(
                DemoQueries.addNote(body, by: names.members[author] ?? 0, on: number, at: entry.at, tenant: tenantID))
            return DemoHappening(number, names.members[author], .noted, entry.at)
        case .answer(let body):
            _ = try await tx.run(DemoQueries.addAnswer(body, on: number, at: entry.at, tenant: tenantID))
            return DemoHappening(number, nil, .received(.email), entry.at)
        }
    }

    private func changes(_ history: DemoHistory, _ opinion: DemoOpinion, _ number: Int) -> [DemoHappening] {
        let boss = tenant.members.first { $0.role == .admin }.flatMap { names.members[$0.email] }
        let owner = history.assignee.flatMap { names.members[$0] }
        let usual = Score(clamping: opinion.score).scoreClass.defaultPriority
        let began = history.assignedAt ?? history.entries.first?.at ?? opinion.respondedAt.addingTimeInterval(3_600)
        let ended = history.closedAt ?? history.archivedAt ?? history.entries.last?.at ?? began
        var changes: [DemoHappening] = []
        if let assignee = history.assignee {
            changes.append(
                DemoHappening(number, boss, .assigned(to: names.nameOfMember(assignee), toTeam: false, message: ""), began))
        } else if let team = history.team {
            changes.append(DemoHappening(number, boss, .assigned(to: team, toTeam: true, message: ""), began))
        }
        changes += history.categories.map { DemoHappening(number, owner ?? boss, .categoryAdded($0), began) }
        guard tenant.plan.features.contains(.loop) else { return changes + archived(history, number, owner ?? boss) }
        if history.priority != usual {
            changes.append(DemoHappening(number, boss, .priorityChanged(from: usual, to: history.priority), began))
        }
        if let deadline = history.deadline {
            changes.append(DemoHappening(number, boss, .deadlineChanged(from: nil, to: deadline), began))
        }
        if history.status != .open {
            changes.append(
                DemoHappening(number, owner ?? boss, .statusChanged(from: .open, to: history.status), ended.addingTimeInterval(1)))
        }
        return changes + archived(history, number, owner ?? boss)
    }

    private func archived(_ history: DemoHistory, _ number: Int, _ member: Int?) -> [DemoHappening] {
        history.archivedAt.map { [DemoHappening(number, member, .archived, $0)] } ?? []
    }

    /// Puts the ticket where its history leaves it.
    private func settle(_ history: DemoHistory, _ number: Int, _ tx: Transaction) async throws {
        let waits: Bool =
            switch history.entries.last(where: { if case .note = $0.content { false } else { true } })?.content {
            case .reply: false
            default: history.status != .closed
            }
        let place = DemoPlace(
            number: number, status: history.status, priority: history.priority, deadline: history.deadline,
            owner: history.assignee.flatMap { names.members[$0] }, team: history.team.flatMap { names.teams[$0] },
            archivedAt: history.archivedAt, awaitingReply: waits && history.archivedAt == nil,
            changedAt: history.archivedAt ?? history.closedAt ?? history.entries.last?.at ?? history.assignedAt)
        _ = try await tx.run(DemoQueries.place(place, tenant: tenantID))
        _ = try await tx.run(
            DemoQueries.categorize(number, history.categories.compactMap { names.categories[$0] }, tenant: tenantID),
            DemoQueries.follow(number, history.followers.compactMap { names.members[$0] }, tenant: tenantID),
            DemoQueries.markRead(number, unlessAnswered: waits, tenant: tenantID))
    }
}
