import Domain
import Foundation

/// The content of one company, with its names resolved and checked.
struct Company: Sendable {
    let slug: String
    let file: CompanyFile
    let timeZone: TimeZone
    let people: PeopleFile
    let surveys: [Survey]
    /// Nil without the feature Loop.
    let loop: LoopContent?

    init(_ folder: ContentFolder, _ slug: String) throws {
        self.slug = slug
        file = try folder.read("\(slug)/company.json")
        guard let timeZone = TimeZone(identifier: file.timeZone) else {
            throw ContentError("\(slug)/company.json", "timeZone", "is not known")
        }
        self.timeZone = timeZone
        people = try folder.read("\(slug)/people.json")
        let topics = try Self.topics(folder, slug)
        surveys = try Self.surveys(folder, slug, topics)
        loop = try file.plan == .enterprise ? LoopContent(folder, slug) : nil
        try checkNames(topics)
    }

    private static func topics(_ folder: ContentFolder, _ slug: String) throws -> [String: Topic] {
        let items: [String: [Item]] = try folder.read("\(slug)/items.json")
        var topics: [String: Topic] = [:]
        for name in try folder.names(in: "\(slug)/topics") {
            let file = "\(slug)/topics/\(name).json"
            let topic: TopicFile = try folder.read(file)
            let chosen = try topic.items.enumerated().flatMap { index, group in
                guard let group = items[group] else { throw ContentError(file, "items[\(index)]", "is not in items.json") }
                return group
            }
            guard let choices = Choices(chosen) else { throw ContentError(file, "items", "is empty") }
            topics[name] = Topic(file: topic, items: choices)
        }
        return topics
    }

    private static func surveys(_ folder: ContentFolder, _ slug: String, _ topics: [String: Topic]) throws -> [Survey] {
        let file = "\(slug)/surveys.json"
        let surveys: [SurveyFile] = try folder.read(file)
        return try surveys.enumerated().map { index, survey in
            func resolved(_ names: WeightedChoices<String>, _ key: String) throws -> WeightedChoices<Topic> {
                try names.map { name in
                    guard let topic = topics[name] else {
                        throw ContentError(file, "[\(index)].\(key)", "\"\(name)\" is not a file in topics/")
                    }
                    return topic
                }
            }
            let companyTopics = try survey.companyTopics.map { try resolved($0, "companyTopics") }
            let resolvedTopics = try resolved(survey.topics, "topics")
            guard let survey = Survey(survey, topics: resolvedTopics, companyTopics: companyTopics ?? resolvedTopics) else {
                throw ContentError(file, "[\(index)].classes", "has no positive weight")
            }
            return survey
        }
    }

    private func checkNames(_ topics: [String: Topic]) throws {
        if file.arrivals.weekdays.count != 7 { throw ContentError("\(slug)/company.json", "arrivals.weekdays", "must be 7 weights") }
        if file.arrivals.hours.count != 24 { throw ContentError("\(slug)/company.json", "arrivals.hours", "must be 24 weights") }
        let check = NameCheck(self)
        try check.people(people)
        for (name, topic) in topics { try check.categories(topic.file.categories, "topics/\(name).json", "categories") }
        if let loop { try check.stories(loop.stories) }
    }
}

struct Topic: Sendable {
    let file: TopicFile
    let items: Choices<Item>

    func phrases(for score: Int) -> [Phrase] {
        switch score {
        case ...2: file.furious
        case ...6: file.unhappy
        case ...8: file.passive
        default: file.promoter
        }
    }
}

struct Survey: Sendable {
    let file: SurveyFile
    /// Picks twice: a score class by the survey's weights, then a score of that class.
    let scores: WeightedChoices<WeightedChoices<Int>>
    let topics: WeightedChoices<Topic>
    let companyTopics: WeightedChoices<Topic>

    /// Nil when no class has a positive weight.
    init?(_ file: SurveyFile, topics: WeightedChoices<Topic>, companyTopics: WeightedChoices<Topic>) {
        let scores = WeightedChoices<WeightedChoices<Int>>([
            .init(value: WeightedChoices([0: 17, 1: 8, 2: 11, 3: 10, 4: 9, 5: 18, 6: 27]), weight: file.classes.detractor),
            .init(value: WeightedChoices([7: 36, 8: 64]), weight: file.classes.passive),
            .init(value: WeightedChoices([9: 31, 10: 69]), weight: file.classes.promoter),
        ])
        guard let scores else { return nil }
        self.file = file
        self.scores = scores
        self.topics = topics
        self.companyTopics = companyTopics
    }
}
