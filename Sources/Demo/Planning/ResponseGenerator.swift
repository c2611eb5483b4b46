import Domain
import Foundation

/// A response before it has a number and a history.
struct Response: Sendable {
    let survey: Int
    let respondedAt: Date
    let score: Int
    let comment: String?
    let topic: Topic
    let values: PhraseValues
    /// Nil in an internal survey.
    let respondent: Respondent?
}

/// Responds to a company's surveys.
struct ResponseGenerator {
    private let company: Company
    private let calendar: CompanyCalendar
    /// By survey, less than the survey file says where stories make up for the rest.
    private let counts: [Int]
    private var comments: CommentGenerator

    init(_ company: Company, _ shared: SharedContent, _ calendar: CompanyCalendar, counts: [Int]) {
        self.company = company
        self.calendar = calendar
        self.counts = counts
        comments = CommentGenerator(shared, praised: company.people.praised)
    }

    /// Oldest first.
    mutating func responses(of respondents: [Respondent], _ random: inout SeededRandom) -> [Response] {
        var arrivals: [(survey: Int, at: Date)] = []
        for survey in company.surveys.indices {
            arrivals += times(survey, &random).map { (survey, $0) }
        }
        return arrivals.sorted { $0.at < $1.at }.map { response($0.survey, $0.at, respondents, &random) }
    }

    private func times(_ survey: Int, _ random: inout SeededRandom) -> [Date] {
        guard let rounds = company.surveys[survey].file.roundsDaysAgo, !rounds.isEmpty else {
            return calendar.arrivals(counts[survey], company.file.arrivals, &random)
        }
        return (0..<counts[survey]).map { _ in
            let days = random.number(random.pick(rounds))
            return calendar.working(Double(random.number(1...80)) / 10, after: calendar.day(-days, 9, random.number(0...59)))
        }
    }

    private mutating func response(
        _ index: Int, _ respondedAt: Date, _ respondents: [Respondent], _ random: inout SeededRandom
    ) -> Response {
        let survey = company.surveys[index]
        let respondent = random.pick(respondents)
        let score = random.pick(random.pick(survey.scores))
        let topic = random.pick(respondent.isCompany ? survey.companyTopics : survey.topics)
        let values = comments.values(topic, respondent, &random)
        let hour = calendar.hour(of: respondedAt)
        let comment = comments.comment(score, topic, values, respondent, hour: hour, &random)
        return Response(
            survey: index, respondedAt: respondedAt, score: score, comment: comment, topic: topic, values: values,
            respondent: survey.file.audience == .external ? respondent : nil)
    }
}
