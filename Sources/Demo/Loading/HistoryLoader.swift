import Domain
import Foundation
import Outbox
import Postgres

/// Writes the histories of a tenant's tickets, dated when they happened.
struct HistoryLoader: Sendable {
    let tenantID: Int
    let tenant: DemoTenant
    let ids: LoadedIDs
    let mailDomain: String

    func run(_ tx: Transaction) async throws {
        var events: [PastEvent] = []
        for opinion in tenant.opinions {
            guard let history = opinion.history, let number = ids.tickets[opinion.externalID] else { continue }
            for entry in history.entries {
                events.append(try await write(entry, opinion, number, tx))
            }
            events += changes(history, opinion, number)
            try await setState(history, number, tx)
        }
        _ = try await tx.run(DemoQueries.record(events, tenant: tenantID))
    }

    private func write(
        _ entry: DemoEntry, _ opinion: DemoOpinion, _ number: Int, _ tx: Transaction
    ) async throws -> PastEvent {
        switch entry.content {
        case .reply(let author, let subject, let body):
            let email = NewEmail(
                ticket: number, fromName: tenant.loopSettings?.senderName ?? tenant.name,
                replyTo: "\(tenant.slug)@\(mailDomain)", toName: opinion.customer?.name,
                toAddress: opinion.customer?.email ?? "", subject: subject, body: body)
            _ = try await tx.run(DemoQueries.addReply(email, by: ids.members[author], at: entry.at, tenant: tenantID))
            return PastEvent(number, ids.members[author], .replied(subject: subject), entry.at)
        case .note(let author, let body):
            _ = try await tx.run(
                DemoQueries.addNote(body, by: ids.members[author] ?? 0, on: number, at: entry.at, tenant: tenantID))
            return PastEvent(number, ids.members[author], .noted, entry.at)
        case .customerReply(let body):
            _ = try await tx.run(DemoQueries.addCustomerReply(body, on: number, at: entry.at, tenant: tenantID))
            return PastEvent(number, nil, .received(.email), entry.at)
        }
    }

    private func changes(_ history: DemoHistory, _ opinion: DemoOpinion, _ number: Int) -> [PastEvent] {
        let admin = tenant.members.first { $0.role == .admin }.flatMap { ids.members[$0.email] }
        let owner = history.assignee.flatMap { ids.members[$0] }
        let usual = Score(clamping: opinion.score).scoreClass.defaultPriority
        let began = history.assignedAt ?? history.entries.first?.at ?? opinion.respondedAt.addingTimeInterval(3_600)
        let ended = history.closedAt ?? history.archivedAt ?? history.entries.last?.at ?? began
        var changes: [PastEvent] = []
        if let assignee = history.assignee {
            changes.append(
                PastEvent(number, admin, .assigned(to: name(of: assignee), toTeam: false, message: ""), began))
        } else if let team = history.team {
            changes.append(PastEvent(number, admin, .assigned(to: team, toTeam: true, message: ""), began))
        }
        changes += history.categories.map { PastEvent(number, owner ?? admin, .categoryAdded($0), began) }
        guard tenant.plan.features.contains(.loop) else { return changes + archived(history, number, owner ?? admin) }
        if history.priority != usual {
            changes.append(PastEvent(number, admin, .priorityChanged(from: usual, to: history.priority), began))
        }
        if let deadline = history.deadline {
            changes.append(PastEvent(number, admin, .deadlineChanged(from: nil, to: deadline), began))
        }
        if history.status != .open {
            changes.append(
                PastEvent(number, owner ?? admin, .statusChanged(from: .open, to: history.status), ended.addingTimeInterval(1)))
        }
        return changes + archived(history, number, owner ?? admin)
    }

    private func name(of email: String) -> String { tenant.members.first { $0.email == email }?.name ?? email }

    private func archived(_ history: DemoHistory, _ number: Int, _ member: Int?) -> [PastEvent] {
        history.archivedAt.map { [PastEvent(number, member, .archived, $0)] } ?? []
    }

    /// The ticket's state at the end of its history.
    private func setState(_ history: DemoHistory, _ number: Int, _ tx: Transaction) async throws {
        let waits: Bool =
            switch history.entries.last(where: { if case .note = $0.content { false } else { true } })?.content {
            case .reply: false
            default: history.status != .closed
            }
        let state = TicketState(
            number: number, status: history.status, priority: history.priority, deadline: history.deadline,
            owner: history.assignee.flatMap { ids.members[$0] }, team: history.team.flatMap { ids.teams[$0] },
            archivedAt: history.archivedAt, awaitingReply: waits && history.archivedAt == nil,
            changedAt: history.archivedAt ?? history.closedAt ?? history.entries.last?.at ?? history.assignedAt)
        _ = try await tx.run(DemoQueries.setState(state, tenant: tenantID))
        _ = try await tx.run(
            DemoQueries.categorize(number, history.categories.compactMap { ids.categories[$0] }, tenant: tenantID),
            DemoQueries.follow(number, history.followers.compactMap { ids.members[$0] }, tenant: tenantID),
            DemoQueries.markRead(number, unlessWaiting: waits, tenant: tenantID))
    }
}

/// An event with the time at which it happened.
struct PastEvent: Sendable {
    let ticket: Int
    let member: Int?
    let event: TicketEvent
    let at: Date

    init(_ ticket: Int, _ member: Int?, _ event: TicketEvent, _ at: Date) {
        self.ticket = ticket
        self.member = member
        self.event = event
        self.at = at
    }
}

/// A ticket's state at the end of its history.
struct TicketState: Sendable {
    let number: Int
    let status: TicketStatus
    let priority: Priority
    let deadline: Date?
    let owner: Int?
    let team: Int?
    let archivedAt: Date?
    let awaitingReply: Bool
    let changedAt: Date?
}
