import Domain
import Foundation

/// How a survey is answered: how often, how well, about what.
struct DemoSurveyPlan {
    let survey: DemoSurvey
    var count: Int
    /// Before the number of an answer in the other system: an order, a visit.
    let prefix: String
    /// Of so many answers, detractors, passives and promoters.
    let classes: [(ScoreClass, Int)]
    let topics: [(DemoTopic, Int)]
    /// What companies answer about, where they are asked.
    var companyTopics: [(DemoTopic, Int)] = []
    /// A survey that is open for a few days only: how many days ago each round began and ended.
    var rounds: [ClosedRange<Int>] = []

    func with(count: Int) -> DemoSurveyPlan {
        var plan = self
        plan.count = count
        return plan
    }

    func score(_ chance: inout DemoChance) -> Int {
        switch chance.pick(classes) {
        case .detractor: chance.pick([(0, 17), (1, 8), (2, 11), (3, 10), (4, 9), (5, 18), (6, 27)])
        case .passive: chance.pick([(7, 36), (8, 64)])
        case .promoter: chance.pick([(9, 31), (10, 69)])
        }
    }
}

/// An answer before it has a number and a history.
struct DemoDraft {
    let survey: Int
    let respondedAt: Date
    let score: Int
    let comment: String?
    let topic: DemoTopic
    let words: DemoWords
    /// Nil in an internal survey.
    let person: DemoPerson?
}

/// Lets people answer a tenant's surveys.
struct DemoAnswers {
    let calendar: DemoCalendar
    let rhythm: DemoRhythm
    let plans: [DemoSurveyPlan]
    var comments: DemoComments

    /// Oldest first.
    mutating func drafts(_ people: [DemoPerson], _ chance: inout DemoChance) -> [DemoDraft] {
        var answers: [(survey: Int, at: Date)] = []
        for survey in plans.indices {
            answers += moments(plans[survey], &chance).map { (survey, $0) }
        }
        return answers.sorted { $0.at < $1.at }.map { draft($0.survey, $0.at, people, &chance) }
    }

    private func moments(_ plan: DemoSurveyPlan, _ chance: inout DemoChance) -> [Date] {
        guard !plan.rounds.isEmpty else { return calendar.arrivals(plan.count, rhythm, &chance) }
        return (0..<plan.count).map { _ in
            let days = chance.number(chance.pick(plan.rounds))
            return calendar.working(Double(chance.number(1...80)) / 10, after: calendar.day(-days, 9, chance.number(0...59)))
        }
    }

    private mutating func draft(_ survey: Int, _ respondedAt: Date, _ people: [DemoPerson], _ chance: inout DemoChance) -> DemoDraft {
        let plan = plans[survey]
        let person = chance.pick(people)
        let score = plan.score(&chance)
        let topic = chance.pick(person.isCompany && !plan.companyTopics.isEmpty ? plan.companyTopics : plan.topics)
        let words = comments.words(topic, person, &chance)
        let hour = calendar.calendar.component(.hour, from: respondedAt)
        let comment = comments.comment(score, topic, words, person, hour: hour, &chance)
        return DemoDraft(
            survey: survey, respondedAt: respondedAt, score: score, comment: comment, topic: topic, words: words,
            person: plan.survey.audience == .external ? person : nil)
    }
}
