/// What all companies share: names, addresses, ways of typing, short comments.
struct SharedContent: Sendable {
    let names: NamesFile
    let addresses: AddressesFile
    let typing: TypingFile
    let comments: CommentsFile

    init(_ folder: ContentFolder) throws {
        names = try folder.read("shared/names.json")
        addresses = try folder.read("shared/addresses.json")
        typing = try folder.read("shared/typing.json")
        comments = try folder.read("shared/comments.json")
    }
}

struct NamesFile: Codable, Sendable {
    let women: Choices<String>
    let men: Choices<String>
    let surnames: Choices<String>
    let companies: Choices<String>
    let cities: WeightedChoices<City>

    struct City: Codable, Sendable {
        let name: String
        /// Of its telephones.
        let areaCode: Int
    }
}

struct AddressesFile: Codable, Sendable {
    let domains: WeightedChoices<String>
    let companyMailboxes: Choices<String>
    let companySegment: String
    /// How to address a mailbox that several people read.
    let companyGreetingName: String
}

struct TypingFile: Codable, Sendable {
    let styles: WeightedChoices<TypingStyle>
    let abbreviations: [Replacement]
    let misspellings: [Replacement]

    /// `of` may be several words.
    struct Replacement: Codable, Sendable {
        let of: String
        let typed: String
    }
}

struct CommentsFile: Codable, Sendable {
    let greetings: Greetings
    /// `{saudação}` becomes one of `greetings`, by the hour.
    let openings: Choices<String>
    let short: ScoreBands<Phrase>
    let closers: ScoreBands<Phrase>
    /// Empty for scores that nobody has strong feelings about.
    let emoji: ScoreBands<String>

    struct Greetings: Codable, Sendable {
        let morning: String
        let afternoon: String
        let evening: String
    }

    func openings(hour: Int) -> [String] {
        let greeting = hour < 12 ? greetings.morning : hour < 18 ? greetings.afternoon : greetings.evening
        return openings.all.map { $0.replacing("{saudação}", with: greeting) }
    }
}
