import Domain
import Foundation

/// Plans what one tenant holds at a given time.
struct TenantPlanner {
    private let company: Company
    private let shared: SharedContent
    private let calendar: CompanyCalendar
    private var random: SeededRandom

    init(_ company: Company, _ shared: SharedContent, now: Date) {
        self.company = company
        self.shared = shared
        calendar = CompanyCalendar(now: now, timeZone: company.timeZone)
        random = SeededRandom(seed: company.file.seed)
    }

    mutating func tenant() -> DemoTenant {
        let stories = StoryPlanner(company, calendar)?.opinions ?? []
        var respondents = RespondentGenerator(shared, company.people.respondents, taken: Set(stories.compactMap(\.customer?.email)))
        let people = respondents.all(&random)
        let told = Dictionary(grouping: stories, by: \.survey).mapValues(\.count)
        let counts = company.surveys.enumerated().map { $1.file.responses - told[$0, default: 0] }
        var generator = ResponseGenerator(company, shared, calendar, counts: counts)
        let responses = generator.responses(of: people, &random)
        return DemoTenant(
            slug: company.slug, name: company.file.name, plan: company.file.plan, timeZone: company.file.timeZone,
            members: company.people.members, teams: company.people.teams, categories: company.file.categories,
            surveys: company.surveys.map { DemoSurvey(name: $0.file.name, audience: $0.file.audience, touchpoint: $0.file.touchpoint) },
            loopSettings: company.loop?.settings.settings, opinions: opinions(responses, stories))
    }

    /// Numbers responses and stories in the order in which they came, and makes the responses' histories.
    private mutating func opinions(_ responses: [Response], _ stories: [DemoOpinion]) -> [DemoOpinion] {
        let histories = HistoryGenerator(company, shared, calendar)
        var numbers = company.surveys.map { _ in random.number(11_000...39_000) }
        let all =
            responses.map { (at: $0.respondedAt, response: Optional($0), story: DemoOpinion?.none) }
            + stories.map { (at: $0.respondedAt, response: nil, story: Optional($0)) }
        return all.sorted { $0.at < $1.at }.compactMap { _, response, story in
            guard let survey = response?.survey ?? story?.survey else { return nil }
            numbers[survey] += random.number(1...6)
            let externalID = "\(company.surveys[survey].file.prefix)-\(numbers[survey])"
            if let story { return story.numbered(externalID) }
            guard let response else { return nil }
            return DemoOpinion(
                survey: survey, externalID: externalID, respondedAt: response.respondedAt, score: response.score, comment: response.comment,
                customer: response.respondent?.customer,
                history: response.respondent == nil ? nil : histories.history(of: response, &random))
        }
    }
}

extension DemoOpinion {
    fileprivate func numbered(_ externalID: String) -> DemoOpinion {
        DemoOpinion(
            survey: survey, externalID: externalID, respondedAt: respondedAt, score: score, comment: comment, customer: customer,
            history: history)
    }
}
