/// Repeatable randomness (SplitMix64): the same seed gives the same demo on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }

    /// True in `percent` of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

    /// - Precondition: the list is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

    mutating func pick<Element>(_ choices: Choices<Element>) -> Element { pick(choices.all) }

    mutating func pick<Element>(_ choices: WeightedChoices<Element>) -> Element {
        var left = number(0...choices.total - 1)
        for entry in choices.all {
            left -= entry.weight
            if left < 0 { return entry.value }
        }
        return choices.all[choices.all.count - 1].value
    }
}

/// Deals its cards in one random order, over and over, so that a card repeats as late as possible.
struct ShuffledDeck<Card> {
    private let cards: [Card]
    private var dealt = 0

    init(_ cards: [Card], _ random: inout SeededRandom) { self.cards = cards.shuffled(using: &random) }

    /// Nil when there are no cards.
    mutating func draw() -> Card? {
        guard !cards.isEmpty else { return nil }
        dealt += 1
        return cards[dealt % cards.count]
    }
}
