/// Writes comments so that no two are the same.
struct CommentGenerator {
    private let shared: SharedContent
    /// Whom customers praise, with their article: "a Ana".
    private let praised: Choices<String>
    private var decks: [[Phrase]: ShuffledDeck<Phrase>] = [:]
    private var used: Set<String> = []

    init(_ shared: SharedContent, praised: Choices<String>) {
        self.shared = shared
        self.praised = praised
    }

    /// What the comment, and the conversation that follows from it, is about.
    func values(_ topic: Topic, _ respondent: Respondent, _ random: inout SeededRandom) -> PhraseValues {
        PhraseValues(
            item: random.pick(topic.items), respondent: respondent, praised: random.pick(praised),
            order: String(random.number(201_000...389_999)))
    }

    /// Nil when the customer leaves only the score, as satisfied ones do more often.
    mutating func comment(
        _ score: Int, _ topic: Topic, _ values: PhraseValues, _ respondent: Respondent, hour: Int, _ random: inout SeededRandom
    ) -> String? {
        if random.happens(score <= 6 ? 13 : score <= 8 ? 36 : 40) { return nil }
        if random.happens(score <= 6 ? 7 : score <= 8 ? 16 : 26) {
            let short = random.pick(shared.comments.short.texts(for: score)).filled(with: values, &random)
            return respondent.style.apply(to: short, score: score, shared.typing, &random)
        }
        for _ in 0..<8 {
            guard let phrase = draw(topic.phrases(for: score), &random) else { return nil }
            let text = dressed(phrase, score, hour, &random).filled(with: values, &random)
            // a long story is told once, even with other numbers
            guard used.insert(phrase.text.count > 150 ? phrase.text : text.lowercased()).inserted else { continue }
            return respondent.style.apply(to: text, score: score, shared.typing, &random) + emoji(score, &random)
        }
        return nil
    }

    private mutating func draw(_ phrases: [Phrase], _ random: inout SeededRandom) -> Phrase? {
        var deck = decks[phrases] ?? ShuffledDeck(phrases, &random)
        defer { decks[phrases] = deck }
        return deck.draw()
    }

    /// Now and then with a greeting before it and a closing sentence after it.
    private func dressed(_ phrase: Phrase, _ score: Int, _ hour: Int, _ random: inout SeededRandom) -> Phrase {
        var text = phrase.text
        if random.happens(6) { text = random.pick(shared.comments.openings(hour: hour)) + text }
        if random.happens(11), text.count < 140, text.last.map({ ".!?".contains($0) }) == true {
            text += " " + random.pick(shared.comments.closers.texts(for: score)).text
        }
        return Phrase(text)
    }

    private func emoji(_ score: Int, _ random: inout SeededRandom) -> String {
        let emoji = shared.comments.emoji.texts(for: score)
        guard random.happens(4), !emoji.isEmpty else { return "" }
        return random.pick(emoji)
    }
}
