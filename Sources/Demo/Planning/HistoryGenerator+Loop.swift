import Domain
import Foundation

/// Enterprise: replies, notes, deadlines and closing, cut off at the present.
extension HistoryGenerator {
    func handled(_ response: Response, _ loop: LoopContent, _ random: inout SeededRandom) -> DemoHistory? {
        let assigned = calendar.working(random.number(0.2...(response.score <= 6 ? 5.0 : 12)), after: response.respondedAt)
        guard assigned <= calendar.now else { return nil }
        let agent = random.pick(work.agents)
        var history = DemoHistory(
            assignee: agent, assignedAt: assigned, status: .open, priority: Self.priority(response.score),
            deadline: deadline(response), categories: categories(response, &random))
        history.team = history.categories.lazy.compactMap { work.teamsByCategory?[$0] }.first
        if response.score <= 2, random.happens(12) { history.priority = .urgent }
        history.followers = (work.watchers ?? []).filter { random.happens($0.percent) }.map(\.member)
        if history.team != nil, random.happens(3) { history.assignee = nil }
        guard !isStuck(response, &random) else {
            if random.happens(40) { history.status = .inProgress } else if random.happens(20) { history.assignee = nil }
            return renegotiated(history, &random)
        }
        history.entries = conversation(response, agent, assigned, loop, &random)
        close(&history, response, assigned, &random)
        return renegotiated(history, &random)
    }

    private func deadline(_ response: Response) -> Date {
        let hours = response.score <= 6 ? 9.0 : response.score <= 8 ? 27 : 45
        return calendar.halfHour(calendar.working(hours, after: response.respondedAt))
    }

    /// Some tickets of the last weeks wait for somebody else.
    private func isStuck(_ response: Response, _ random: inout SeededRandom) -> Bool {
        let age = calendar.now.timeIntervalSince(response.respondedAt) / 86_400
        return response.comment != nil && random.happens(age < 10 ? 30 : age < 25 ? 11 : age < 45 ? 3 : 0)
    }

    private func conversation(
        _ response: Response, _ agent: String, _ assigned: Date, _ loop: LoopContent, _ random: inout SeededRandom
    ) -> [DemoEntry] {
        guard let respondent = response.respondent, respondent.customer.email != nil, isReplied(response, &random) else { return [] }
        var conversation = Conversation(on: response, with: respondent, by: agent, from: assigned, loop, self)
        conversation.run(&random)
        return conversation.entries.filter { $0.at <= calendar.now }
    }

    private func isReplied(_ response: Response, _ random: inout SeededRandom) -> Bool {
        switch response.score {
        case ...6: true
        case ...8: random.happens(response.comment == nil ? 20 : 75)
        default: random.happens(response.comment == nil ? 0 : 45)
        }
    }

    private func close(_ history: inout DemoHistory, _ response: Response, _ assigned: Date, _ random: inout SeededRandom) {
        let last = history.entries.last
        var wait = random.number(4...40.0)
        switch last?.content {
        case .reply:
            history.status = .waiting
            wait += 12
        case .customerReply, .note: history.status = .inProgress
        case nil: break
        }
        let closed = calendar.working(wait, after: last?.at ?? assigned)
        guard closed <= calendar.now else { return }
        history.closedAt = closed
        history.status = .closed
        let archived = calendar.working(random.number(0...3.0), after: closed)
        if archived <= calendar.now, random.happens(97) { history.archivedAt = archived }
        if last == nil, response.score >= 9, random.happens(12) {
            // archived without being closed: nobody had to do anything
            history.status = .open
            history.closedAt = nil
            history.archivedAt = closed
        }
    }

    /// Most deadlines that passed during the work have been agreed anew.
    private func renegotiated(_ history: DemoHistory, _ random: inout SeededRandom) -> DemoHistory {
        var history = history
        guard history.status != .closed, history.archivedAt == nil, let deadline = history.deadline, deadline < calendar.now else {
            return history
        }
        guard random.happens(history.status == .open ? 55 : 85) else { return history }
        history.deadline = calendar.halfHour(calendar.working(random.number(1...36.0), after: calendar.now))
        return history
    }
}
