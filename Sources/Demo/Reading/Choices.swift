/// A list to pick from: never empty.
struct Choices<Element: Sendable>: Sendable {
    let all: [Element]

    init?(_ all: [Element]) {
        if all.isEmpty { return nil }
        self.all = all
    }
}

/// A list to pick from, each element as often as its weight says: `[{ "value": "Varejo", "weight": 58 }]`.
struct WeightedChoices<Element: Sendable>: Sendable {
    let all: [Entry]
    /// Positive.
    let total: Int

    struct Entry: Sendable {
        let value: Element
        let weight: Int
    }

    /// Nil when a weight is negative or none is positive.
    init?(_ all: [Entry]) {
        total = all.reduce(0) { $0 + $1.weight }
        self.all = all
        if total <= 0 || all.contains(where: { $0.weight < 0 }) { return nil }
    }

    init(_ pairs: KeyValuePairs<Element, Int>) {
        self.init(all: pairs.map { Entry(value: $0.key, weight: $0.value) }, total: pairs.reduce(0) { $0 + $1.value })
    }

    func map<Mapped>(_ transform: (Element) throws -> Mapped) rethrows -> WeightedChoices<Mapped> {
        .init(all: try all.map { .init(value: try transform($0.value), weight: $0.weight) }, total: total)
    }

    private init(all: [Entry], total: Int) {
        self.all = all
        self.total = total
    }
}

extension Choices: Codable where Element: Codable {
    init(from decoder: any Decoder) throws {
        guard let choices = Self(try [Element](from: decoder)) else { throw decoder.corrupted("is empty") }
        self = choices
    }

    func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

extension WeightedChoices.Entry: Codable where Element: Codable {}

extension WeightedChoices: Codable where Element: Codable {
    init(from decoder: any Decoder) throws {
        guard let choices = Self(try [Entry](from: decoder)) else { throw decoder.corrupted("has a negative weight, or no positive one") }
        self = choices
    }

    func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

/// Texts by score: each band goes from the one before it up to and including `upTo`.
struct ScoreBands<Text: Codable & Sendable>: Codable, Sendable {
    private let bands: [Band]

    struct Band: Codable, Sendable {
        let upTo: Int
        let texts: [Text]
    }

    init(from decoder: any Decoder) throws {
        bands = try [Band](from: decoder)
        guard bands.map(\.upTo) == Set(bands.map(\.upTo)).sorted(), bands.last?.upTo == 10 else {
            throw decoder.corrupted("its bands do not rise to 10")
        }
    }

    func encode(to encoder: any Encoder) throws { try bands.encode(to: encoder) }

    func texts(for score: Int) -> [Text] { bands.first { score <= $0.upTo }?.texts ?? [] }
}

/// An enum case of Domain by its raw value.
@propertyWrapper
package struct RawValue<Value: RawRepresentable & CaseIterable & Sendable>: Codable, Sendable where Value.RawValue == String {
    package var wrappedValue: Value

    package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
        let raw = try String(from: decoder)
        guard let value = Value(rawValue: raw) else {
            throw decoder.corrupted("\"\(raw)\" is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        wrappedValue = value
    }

    package func encode(to encoder: any Encoder) throws { try wrappedValue.rawValue.encode(to: encoder) }
}

extension Decoder {
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: problem))
    }
}
