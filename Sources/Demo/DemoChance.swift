/// Repeatable chance (SplitMix64): the same seed gives the same demo on every machine.
struct DemoChance: RandomNumberGenerator {
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

    /// Of a hundred times, so many.
    mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

    /// One of a list that holds something.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

    /// One of a list, each as often as its weight says.
    mutating func pick<Element>(_ list: [(Element, Int)]) -> Element {
        var left = number(0...list.reduce(0) { $0 + $1.1 } - 1)
        for (element, weight) in list {
            left -= weight
            if left < 0 { return element }
        }
        return list[list.count - 1].0
    }
}

/// Deals its cards in a random order, over and over, so that a card comes back as late as can be.
struct DemoDeck<Card> {
    private let cards: [Card]
    private var dealt = 0

    init(_ cards: [Card], _ chance: inout DemoChance) { self.cards = cards.shuffled(using: &chance) }

    mutating func draw() -> Card? {
        guard !cards.isEmpty else { return nil }
        dealt += 1
        return cards[dealt % cards.count]
    }
}
