import Domain
import Foundation

/// A team's work on its tickets: makes the history of a response's ticket until the present.
struct HistoryGenerator {
    let calendar: CompanyCalendar
    let features: Set<Feature>
    let work: PeopleFile.Work
    let typing: TypingFile
    /// Nil without the feature Loop.
    let loop: LoopContent?

    init(_ company: Company, _ shared: SharedContent, _ calendar: CompanyCalendar) {
        self.calendar = calendar
        features = company.file.plan.features
        work = company.people.work
        typing = shared.typing
        loop = company.loop
    }

    /// Nil while nobody has touched the ticket.
    func history(of response: Response, _ random: inout SeededRandom) -> DemoHistory? {
        if let loop { return handled(response, loop, &random) }
        return features.contains(.assignment) ? assigned(response, &random) : archived(response, &random)
    }

    /// Essencial: somebody reads, and archives what was read.
    private func archived(_ response: Response, _ random: inout SeededRandom) -> DemoHistory? {
        let read = calendar.working(random.number(2...30.0), after: response.respondedAt)
        guard read <= calendar.now, random.happens(93) else { return nil }
        return DemoHistory(status: .open, priority: Self.priority(response.score), archivedAt: read)
    }

    /// Profissional: assigned to a colleague, categorized, archived when it is done.
    private func assigned(_ response: Response, _ random: inout SeededRandom) -> DemoHistory? {
        let assigned = calendar.working(random.number(0.3...8), after: response.respondedAt)
        guard assigned <= calendar.now, random.happens(94) else { return nil }
        var history = DemoHistory(
            assignee: random.pick(work.agents), assignedAt: assigned, status: .open, priority: Self.priority(response.score),
            categories: categories(response, &random))
        let done = calendar.working(random.number(2...(response.score <= 6 ? 40.0 : 16)), after: assigned)
        if done <= calendar.now, random.happens(93) { history.archivedAt = done }
        return history
    }

    func categories(_ response: Response, _ random: inout SeededRandom) -> [String] {
        guard response.comment != nil else { return [] }
        if response.score >= 9 { return work.praiseCategory.map { random.happens(60) ? [$0] : [] } ?? [] }
        let categories = response.topic.file.categories
        guard random.happens(response.score <= 6 ? 92 : 65), !categories.isEmpty else { return [] }
        let first = random.pick(categories)
        let second = random.pick(categories)
        return first != second && random.happens(25) ? [first, second] : [first]
    }

    static func priority(_ score: Int) -> Priority {
        (Score(score)?.scoreClass ?? .passive).defaultPriority
    }
}
