import Domain

/// `company.json`
struct CompanyFile: Codable, Sendable {
    let name: String
    @RawValue var plan: Plan
    /// An IANA name.
    let timeZone: String
    /// Of its random numbers.
    let seed: UInt64
    let categories: [DemoCategory]
    let arrivals: ArrivalWeights
}

/// When customers respond.
struct ArrivalWeights: Codable, Sendable {
    /// Sunday first.
    let weekdays: [Int]
    /// By hour of the day.
    let hours: [Int]
}

/// `people.json`. Members are named by their e-mail address.
struct PeopleFile: Codable, Sendable {
    let members: [DemoMember]
    let teams: [DemoTeam]
    let work: Work
    /// Employees as customers name them.
    let praised: Choices<String>
    let respondents: Respondents

    struct Work: Codable, Sendable {
        let agents: WeightedChoices<String>
        let lead: String
        let watchers: [Watcher]?
        let teamsByCategory: [String: String]?
        /// Nil without the feature categories.
        let praiseCategory: String?
    }

    /// Follows some of the tickets.
    struct Watcher: Codable, Sendable {
        let member: String
        let percent: Int
    }

    struct Respondents: Codable, Sendable {
        let count: Int
        let segments: WeightedChoices<String>
        /// How many of a hundred are companies, left an e-mail address, left a telephone number.
        let companyPercent: Int
        let emailPercent: Int
        let phonePercent: Int
        /// Nil: from all over the country.
        let areaCode: Int?
    }
}

/// An element of `surveys.json`.
struct SurveyFile: Codable, Sendable {
    let name: String
    @RawValue var audience: Audience
    let touchpoint: String
    /// Stories included.
    let responses: Int
    /// Before the number of a response in the customer's own system: an order, a visit.
    let prefix: String
    let classes: Classes
    let topics: WeightedChoices<String>
    /// For respondents that are companies; nil where they respond about the same.
    let companyTopics: WeightedChoices<String>?
    /// For a survey that is open for a few days only: how many days ago each round was.
    let roundsDaysAgo: [ClosedRange<Int>]?

    /// Weights.
    struct Classes: Codable, Sendable {
        let detractor: Int
        let passive: Int
        let promoter: Int
    }
}

/// `topics/<name>.json`: what people complain about or praise, in their words and in the team's.
struct TopicFile: Codable, Sendable {
    /// A complaint gets the first most often when it is named twice.
    let categories: [String]
    /// Keys of `items.json`.
    let items: [String]
    /// Scores 0–2, 3–6, 7–8, 9–10.
    let furious: [Phrase]
    let unhappy: [Phrase]
    let passive: [Phrase]
    let promoter: [Phrase]
    /// First replies to scores 0–2.
    let replies: [ReplyTemplate]
    /// Notes on tickets with scores 0–2.
    let notes: [Phrase]
}
