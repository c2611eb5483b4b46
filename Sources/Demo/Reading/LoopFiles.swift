import Domain

/// What a company with the feature Loop has besides.
struct LoopContent: Sendable {
    let settings: LoopSettingsFile
    let replies: RepliesFile
    let followUps: FollowUpsFile
    let stories: StoriesFile

    init(_ folder: ContentFolder, _ slug: String) throws {
        settings = try folder.read("\(slug)/loop-settings.json")
        replies = try folder.read("\(slug)/replies.json")
        followUps = try folder.read("\(slug)/follow-ups.json")
        stories = try folder.read("\(slug)/stories.json")
    }
}

/// Texts may hold the tag `{{Nome do cliente}}`.
struct LoopSettingsFile: Codable, Sendable {
    let senderName: String
    let signature: String
    let templates: Templates

    struct Templates: Codable, Sendable {
        let detractor: DemoTemplate
        let passive: DemoTemplate
        let promoter: DemoTemplate
    }

    var settings: DemoLoopSettings {
        DemoLoopSettings(
            senderName: senderName, signature: signature,
            templates: [.detractor: templates.detractor, .passive: templates.passive, .promoter: templates.promoter])
    }
}

/// What the team offers in its first reply. The rest of the conversation is about that.
enum Outcome: String, Codable, Sendable {
    case visit, exchange, refund, call, hearing
}

struct ReplyTemplate: Codable, Sendable {
    let outcome: Outcome
    let subject: Phrase
    let body: Phrase
}

/// `replies.json`: what agents write, whatever the topic.
struct RepliesFile: Codable, Sendable {
    /// With the respondent's first name as `{nome}`.
    let greetings: Choices<String>
    let laterGreetings: Choices<String>
    let toComplaint: Choices<ReplyTemplate>
    /// A low score without a comment.
    let toBadScore: Choices<ReplyTemplate>
    /// 7 or 8 with a comment that says why.
    let toSuggestion: Choices<ReplyTemplate>
    /// 7 or 8 without.
    let toMiddlingScore: Choices<ReplyTemplate>
    let toPraise: Choices<ReplyTemplate>
    /// What a customer answers to `toBadScore`.
    let explanations: Choices<Phrase>
    /// What a customer answers to `toPraise` and `toSuggestion`.
    let pleasantries: Choices<Phrase>
    let notes: Choices<Phrase>
    let closingNotes: Choices<Phrase>
}

/// `follow-ups.json`: how a conversation goes on after the first reply.
struct FollowUpsFile: Codable, Sendable {
    private let visit: FollowUps
    private let exchange: FollowUps
    private let refund: FollowUps
    private let call: FollowUps
    private let hearing: FollowUps

    struct FollowUps: Codable, Sendable {
        let questions: Choices<Question>
        /// What the customer writes when it is over.
        let settled: Choices<Phrase>
    }

    struct Question: Codable, Sendable {
        let question: Phrase
        let answer: Phrase
    }

    func after(_ outcome: Outcome) -> FollowUps {
        switch outcome {
        case .visit: visit
        case .exchange: exchange
        case .refund: refund
        case .call: call
        case .hearing: hearing
        }
    }
}
