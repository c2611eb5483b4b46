import Foundation

/// One conversation between an agent and a customer, as it would go if time did not end.
struct DemoTalk {
    let draft: DemoDraft
    let agent: String
    let lead: String
    let calendar: DemoCalendar
    /// Of the last thing said.
    var moment: Date
    var entries: [DemoEntry] = []

    mutating func begin(_ chance: inout DemoChance) {
        draft.score <= 6 && draft.comment != nil ? complaint(&chance) : courtesy(&chance)
    }

    private mutating func complaint(_ chance: inout DemoChance) {
        let isFurious = draft.score <= 2 && !draft.topic.replies.isEmpty
        if chance.happens(38) {
            let notes = isFurious && !draft.topic.notes.isEmpty ? draft.topic.notes : DemoReplies.notes
            note(chance.happens(30) ? lead : agent, chance.pick(notes), &chance)
        }
        let first = chance.pick(isFurious ? draft.topic.replies : DemoReplies.gentle)
        let subject = reply(first.subject, first.body, hours: 1...16, &chance)
        let afterwards = DemoAfterwards.after(first.outcome)
        if chance.happens(36) {
            let question = chance.pick(afterwards.questions)
            answer(question.0, &chance)
            reply("Re: \(subject)", question.1, hours: 0.5...8, &chance)
        }
        if chance.happens(48) { answer(chance.pick(afterwards.settled), &chance) }
        if chance.happens(18) { note(agent, chance.pick(DemoReplies.closingNotes), &chance) }
    }

    private mutating func courtesy(_ chance: inout DemoChance) {
        let saysWhy = (draft.comment?.count ?? 0) > 24
        let replies = draft.score <= 6 ? DemoReplies.questions
            : draft.score >= 9 ? DemoReplies.thanks
            : saysWhy ? DemoReplies.suggestions : DemoReplies.invitations
        let first = chance.pick(replies)
        reply(first.subject, first.body, hours: 3...30, &chance)
        guard chance.happens(24) else { return }
        if draft.score <= 6 { answer(chance.pick(DemoReplies.explanations), &chance) }
        if draft.score >= 9 || saysWhy { answer(chance.pick(DemoReplies.pleasantries), &chance) }
    }

    private mutating func note(_ author: String, _ text: String, _ chance: inout DemoChance) {
        moment = calendar.working(chance.number(0.3...4), after: moment)
        entries.append(DemoEntry(at: moment, content: .note(by: author, body: draft.words.fill(text, &chance))))
    }

    /// Its subject, filled in.
    @discardableResult
    private mutating func reply(_ subject: String, _ body: String, hours: ClosedRange<Double>, _ chance: inout DemoChance) -> String {
        moment = calendar.working(chance.number(hours), after: moment)
        let name = draft.person?.firstName ?? ""
        let greeting = chance.pick(
            subject.hasPrefix("Re: ") ? ["Oi, \(name).", "\(name)!", "Olá, \(name)."] : ["Oi, \(name).", "Olá, \(name).", "Oi, \(name), tudo bem?", "Olá, \(name)!"])
        let filled = draft.words.fill(subject, &chance)
        let text = greeting + " " + draft.words.fill(body, &chance)
        entries.append(DemoEntry(at: moment, content: .reply(by: agent, subject: filled, body: text)))
        return filled
    }

    private mutating func answer(_ text: String, _ chance: inout DemoChance) {
        moment = calendar.awake(chance.number(0.4...28), after: moment)
        let filled = draft.words.fill(text, &chance)
        let said = draft.person?.voice.say(filled, score: 7, &chance) ?? filled
        entries.append(DemoEntry(at: moment, content: .answer(body: said)))
    }
}
