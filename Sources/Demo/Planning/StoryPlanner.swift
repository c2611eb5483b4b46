import Domain
import Foundation

/// The opinions of a stories file, at times counted back from the present.
struct StoryPlanner {
    private let stories: StoriesFile
    private let surveys: [String]
    private let praiseCategory: String?
    private let calendar: CompanyCalendar

    init?(_ company: Company, _ calendar: CompanyCalendar) {
        guard let loop = company.loop else { return nil }
        stories = loop.stories
        surveys = company.surveys.map(\.file.name)
        praiseCategory = company.people.work.praiseCategory
        self.calendar = calendar
    }

    /// Without numbers of their own.
    var opinions: [DemoOpinion] { stories.open.compactMap(opinion) + stories.past.compactMap(opinion) }

    private func opinion(_ story: StoriesFile.Open) -> DemoOpinion? {
        opinion(
            story.survey, story.customer, story.score, story.comment, at: ago(story.hoursAgo),
            DemoHistory(
                assignee: stories.openTicketsOwner, assignedAt: ago(story.hoursAgo * 0.9), team: story.team, status: story.status,
                priority: story.isUrgent == true ? .urgent : HistoryGenerator.priority(story.score),
                deadline: calendar.now.addingTimeInterval(story.dueInHours * 3600), categories: story.categories,
                followers: story.followers ?? [], entries: entries(story.entries)))
    }

    private func opinion(_ story: StoriesFile.Past) -> DemoOpinion? {
        let respondedAt = calendar.day(-story.daysAgo, 10 + story.daysAgo % 11, story.daysAgo * 7 % 60)
        let told = entries(story.entries)
        let closed = calendar.working(20, after: told.last?.at ?? respondedAt)
        let isPraise = story.score >= 9 && story.comment != nil
        return opinion(
            story.survey, story.customer, story.score, story.comment, at: respondedAt,
            DemoHistory(
                assignee: stories.pastTicketsOwner, assignedAt: calendar.working(1, after: respondedAt), status: .closed,
                priority: HistoryGenerator.priority(story.score), categories: isPraise ? [praiseCategory].compactMap { $0 } : [],
                closedAt: closed, archivedAt: closed, entries: told))
    }

    private func opinion(
        _ survey: String, _ customer: String, _ score: Int, _ comment: String?, at respondedAt: Date, _ history: DemoHistory
    ) -> DemoOpinion? {
        guard let survey = surveys.firstIndex(of: survey), let customer = stories.customers[customer] else { return nil }
        return DemoOpinion(
            survey: survey, externalID: "", respondedAt: respondedAt, score: score, comment: comment,
            customer: DemoCustomer(
                name: customer.name, email: customer.email, phone: customer.phone, segment: customer.segment, company: nil),
            history: history)
    }

    private func entries(_ entries: [StoriesFile.Entry]?) -> [DemoEntry] {
        (entries ?? []).map { entry in
            let content: DemoEntry.Content =
                switch entry.kind {
                case .reply: .reply(by: entry.by ?? "", subject: entry.subject ?? "", body: entry.body)
                case .note: .note(by: entry.by ?? "", body: entry.body)
                case .customerReply: .customerReply(body: entry.body)
                }
            return DemoEntry(at: ago(entry.hoursAgo), content: content)
        }
    }

    private func ago(_ hours: Double) -> Date { calendar.now.addingTimeInterval(-hours * 3600) }
}
