import Domain
import Foundation

/// Enterprise: the whole way of a ticket, cut off where the present is.
extension DemoDesk {
    func handled(_ draft: DemoDraft, _ chance: inout DemoChance) -> DemoHistory? {
        let assigned = calendar.working(chance.number(0.2...(draft.score <= 6 ? 5.0 : 12)), after: draft.respondedAt)
        guard assigned <= calendar.now else { return nil }
        let agent = chance.pick(agents)
        var history = DemoHistory(
            assignee: agent, assignedAt: assigned, status: .open, priority: Self.priority(draft.score),
            deadline: deadline(draft), categories: categories(draft, &chance))
        history.team = history.categories.lazy.compactMap { teams[$0] }.first
        if draft.score <= 2, chance.happens(12) { history.priority = .urgent }
        history.followers = watchers.filter { chance.happens($0.1) }.map(\.0)
        if history.team != nil, chance.happens(3) { history.assignee = nil }
        guard !isStuck(draft, &chance) else {
            if chance.happens(40) { history.status = .inProgress } else if chance.happens(20) { history.assignee = nil }
            return renegotiated(history, &chance)
        }
        history.entries = conversation(draft, agent, assigned, &chance)
        close(&history, draft, assigned, &chance)
        return renegotiated(history, &chance)
    }

    private func deadline(_ draft: DemoDraft) -> Date {
        let hours = draft.score <= 6 ? 9.0 : draft.score <= 8 ? 27 : 45
        return calendar.halfHour(calendar.working(hours, after: draft.respondedAt))
    }

    /// Some of the last weeks are still waiting for somebody else.
    private func isStuck(_ draft: DemoDraft, _ chance: inout DemoChance) -> Bool {
        let age = calendar.now.timeIntervalSince(draft.respondedAt) / 86_400
        return draft.comment != nil && chance.happens(age < 10 ? 30 : age < 25 ? 11 : age < 45 ? 3 : 0)
    }

    private func conversation(_ draft: DemoDraft, _ agent: String, _ assigned: Date, _ chance: inout DemoChance) -> [DemoEntry] {
        guard draft.person?.customer.email != nil, isAnswered(draft, &chance) else { return [] }
        var talk = DemoTalk(draft: draft, agent: agent, lead: lead, calendar: calendar, moment: assigned)
        talk.begin(&chance)
        return talk.entries.filter { $0.at <= calendar.now }
    }

    private func isAnswered(_ draft: DemoDraft, _ chance: inout DemoChance) -> Bool {
        switch draft.score {
        case ...6: true
        case ...8: chance.happens(draft.comment == nil ? 20 : 75)
        default: chance.happens(draft.comment == nil ? 0 : 45)
        }
    }

    private func close(_ history: inout DemoHistory, _ draft: DemoDraft, _ assigned: Date, _ chance: inout DemoChance) {
        let last = history.entries.last
        var wait = chance.number(4...40.0)
        if case .reply = last?.content { history.status = .waiting; wait += 12 }
        if case .answer = last?.content { history.status = .inProgress }
        if case .note = last?.content { history.status = .inProgress }
        let closed = calendar.working(wait, after: last?.at ?? assigned)
        guard closed <= calendar.now else { return }
        history.closedAt = closed
        history.status = .closed
        let archived = calendar.working(chance.number(0...3.0), after: closed)
        if archived <= calendar.now, chance.happens(97) { history.archivedAt = archived }
        if last == nil, draft.score >= 9, chance.happens(12) {
            // praise without a comment is put away as it came
            history.status = .open
            history.closedAt = nil
            history.archivedAt = closed
        }
    }

    /// A deadline that went by while the team was at it has mostly been agreed anew.
    private func renegotiated(_ history: DemoHistory, _ chance: inout DemoChance) -> DemoHistory {
        var history = history
        guard history.status != .closed, history.archivedAt == nil, let deadline = history.deadline, deadline < calendar.now else { return history }
        guard chance.happens(history.status == .open ? 55 : 85) else { return history }
        history.deadline = calendar.halfHour(calendar.working(chance.number(1...36.0), after: calendar.now))
        return history
    }
}
