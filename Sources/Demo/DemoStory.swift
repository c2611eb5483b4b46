import Domain
import Foundation

/// An opinion written by hand, for the pages that people look at first.
struct DemoStory {
    let survey: Int
    let respondedAt: Date
    let score: Int
    let comment: String?
    let customer: DemoCustomer
    var history: DemoHistory?

    func opinion(_ externalID: String) -> DemoOpinion {
        DemoOpinion(
            survey: survey, externalID: externalID, respondedAt: respondedAt, score: score, comment: comment, customer: customer, history: history)
    }
}

/// Tells stories about Ana's customers, in hours before the present.
struct DemoStoryTeller {
    let calendar: DemoCalendar

    func ago(_ hours: Double) -> Date { calendar.now.addingTimeInterval(-hours * 3600) }

    func open(
        _ survey: Int, _ customer: DemoCustomer, _ score: Int, _ comment: String, ago hours: Double, status: TicketStatus = .open,
        priority: Priority? = nil, due: Double, categories: [String] = [], team: String? = nil, followers: [String] = [], _ entries: [DemoEntry] = []
    ) -> DemoStory {
        DemoStory(
            survey: survey, respondedAt: ago(hours), score: score, comment: comment, customer: customer,
            history: DemoHistory(
                assignee: DemoShop.ana, assignedAt: ago(hours * 0.9), team: team, status: status, priority: priority ?? DemoDesk.priority(score),
                deadline: calendar.now.addingTimeInterval(due * 3600), categories: categories, followers: followers, entries: entries))
    }

    /// One of the same customer's earlier answers, long since put away.
    func past(_ survey: Int, _ customer: DemoCustomer, _ score: Int, _ comment: String?, days: Int, _ entries: [DemoEntry] = []) -> DemoStory {
        let answered = calendar.day(-days, 10 + days % 11, days * 7 % 60)
        let closed = calendar.working(20, after: entries.last?.at ?? answered)
        return DemoStory(
            survey: survey, respondedAt: answered, score: score, comment: comment, customer: customer,
            history: DemoHistory(
                assignee: DemoShop.lia, assignedAt: calendar.working(1, after: answered), status: .closed, priority: DemoDesk.priority(score),
                categories: score >= 9 && comment != nil ? ["Elogio"] : [], closedAt: closed, archivedAt: closed, entries: entries))
    }

    func reply(_ subject: String, _ body: String, ago hours: Double, by member: String = DemoShop.ana) -> DemoEntry {
        DemoEntry(at: ago(hours), content: .reply(by: member, subject: subject, body: body))
    }

    func note(_ body: String, ago hours: Double, by member: String = DemoShop.ana) -> DemoEntry {
        DemoEntry(at: ago(hours), content: .note(by: member, body: body))
    }

    func answer(_ body: String, ago hours: Double) -> DemoEntry {
        DemoEntry(at: ago(hours), content: .answer(body: body))
    }
}
