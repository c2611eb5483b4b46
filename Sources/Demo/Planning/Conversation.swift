import Foundation

/// One conversation between an agent and a customer. It goes on into the future; the caller cuts it off.
struct Conversation {
    private let response: Response
    private let respondent: Respondent
    private let agent: String
    private let lead: String
    private let loop: LoopContent
    private let typing: TypingFile
    private let calendar: CompanyCalendar
    /// Of the last entry.
    private var time: Date
    private(set) var entries: [DemoEntry] = []

    init(
        on response: Response, with respondent: Respondent, by agent: String, from start: Date, _ loop: LoopContent,
        _ team: HistoryGenerator
    ) {
        self.response = response
        self.respondent = respondent
        self.agent = agent
        self.loop = loop
        lead = team.work.lead
        typing = team.typing
        calendar = team.calendar
        time = start
    }

    mutating func run(_ random: inout SeededRandom) {
        response.score <= 6 && response.comment != nil ? complaint(&random) : courtesy(&random)
    }

    private mutating func complaint(_ random: inout SeededRandom) {
        let topic = response.topic.file
        let isFurious = response.score <= 2 && !topic.replies.isEmpty
        if random.happens(38) {
            let notes = isFurious && !topic.notes.isEmpty ? topic.notes : loop.replies.notes.all
            note(by: random.happens(30) ? lead : agent, random.pick(notes), &random)
        }
        let first = random.pick(isFurious ? topic.replies : loop.replies.toComplaint.all)
        let subject = reply(first.subject, first.body, loop.replies.greetings, hours: 1...16, &random)
        let followUps = loop.followUps.after(first.outcome)
        if random.happens(36) {
            let question = random.pick(followUps.questions)
            customerReply(question.question, &random)
            reply(Phrase("Re: \(subject)"), question.answer, loop.replies.laterGreetings, hours: 0.5...8, &random)
        }
        if random.happens(48) { customerReply(random.pick(followUps.settled), &random) }
        if random.happens(18) { note(by: agent, random.pick(loop.replies.closingNotes), &random) }
    }

    private mutating func courtesy(_ random: inout SeededRandom) {
        let replies = loop.replies
        let saysWhy = (response.comment?.count ?? 0) > 24
        let first = random.pick(
            response.score <= 6
                ? replies.toBadScore
                : response.score >= 9
                    ? replies.toPraise
                    : saysWhy ? replies.toSuggestion : replies.toMiddlingScore)
        reply(first.subject, first.body, replies.greetings, hours: 3...30, &random)
        guard random.happens(24) else { return }
        if response.score <= 6 { customerReply(random.pick(replies.explanations), &random) }
        if response.score >= 9 || saysWhy { customerReply(random.pick(replies.pleasantries), &random) }
    }

    private mutating func note(by author: String, _ text: Phrase, _ random: inout SeededRandom) {
        time = calendar.working(random.number(0.3...4), after: time)
        entries.append(DemoEntry(at: time, content: .note(by: author, body: text.filled(with: response.values, &random))))
    }

    /// The filled subject.
    @discardableResult
    private mutating func reply(
        _ subject: Phrase, _ body: Phrase, _ greetings: Choices<String>, hours: ClosedRange<Double>, _ random: inout SeededRandom
    ) -> String {
        time = calendar.working(random.number(hours), after: time)
        let greeting = random.pick(greetings).replacing("{nome}", with: respondent.firstName)
        let filled = subject.filled(with: response.values, &random)
        let text = greeting + " " + body.filled(with: response.values, &random)
        entries.append(DemoEntry(at: time, content: .reply(by: agent, subject: filled, body: text)))
        return filled
    }

    private mutating func customerReply(_ text: Phrase, _ random: inout SeededRandom) {
        time = calendar.awake(random.number(0.4...28), after: time)
        let filled = text.filled(with: response.values, &random)
        let body = respondent.style.apply(to: filled, score: 7, typing, &random)
        entries.append(DemoEntry(at: time, content: .customerReply(body: body)))
    }
}
