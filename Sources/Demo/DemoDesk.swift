import Domain
import Foundation

/// A team at work on its tickets: from an answer it makes what has happened to its ticket until now.
struct DemoDesk {
    let calendar: DemoCalendar
    let plan: Plan
    /// Who answers, and how much of the work is theirs.
    let agents: [(String, Int)]
    let lead: String
    /// Who looks over their shoulders, and at how many of a hundred tickets.
    var watchers: [(String, Int)] = []
    /// By the category of a complaint.
    var teams: [String: String] = [:]
    /// For praise; nil where there are no categories.
    var praise: String?

    func history(_ draft: DemoDraft, _ chance: inout DemoChance) -> DemoHistory? {
        switch plan {
        case .essential: archivedOnly(draft, &chance)
        case .professional: delegated(draft, &chance)
        case .enterprise: handled(draft, &chance)
        }
    }

    /// Essencial: one reads, and archives what one has read.
    private func archivedOnly(_ draft: DemoDraft, _ chance: inout DemoChance) -> DemoHistory? {
        let read = calendar.working(chance.number(2...30.0), after: draft.respondedAt)
        guard read <= calendar.now, chance.happens(93) else { return nil }
        return DemoHistory(status: .open, priority: Self.priority(draft.score), archivedAt: read)
    }

    /// Profissional: someone hands it to a colleague, files it under a category, archives it when all is said.
    private func delegated(_ draft: DemoDraft, _ chance: inout DemoChance) -> DemoHistory? {
        let assigned = calendar.working(chance.number(0.3...8), after: draft.respondedAt)
        guard assigned <= calendar.now, chance.happens(94) else { return nil }
        var history = DemoHistory(
            assignee: chance.pick(agents), assignedAt: assigned, status: .open, priority: Self.priority(draft.score),
            categories: categories(draft, &chance))
        let done = calendar.working(chance.number(2...(draft.score <= 6 ? 40.0 : 16)), after: assigned)
        if done <= calendar.now, chance.happens(93) { history.archivedAt = done }
        return history
    }

    func categories(_ draft: DemoDraft, _ chance: inout DemoChance) -> [String] {
        guard draft.comment != nil else { return [] }
        if draft.score >= 9 { return praise.map { chance.happens(60) ? [$0] : [] } ?? [] }
        guard chance.happens(draft.score <= 6 ? 92 : 65), !draft.topic.categories.isEmpty else { return [] }
        let first = chance.pick(draft.topic.categories)
        let second = chance.pick(draft.topic.categories)
        return first != second && chance.happens(25) ? [first, second] : [first]
    }

    static func priority(_ score: Int) -> Priority {
        (Score(score)?.scoreClass ?? .passive).defaultPriority
    }
}
