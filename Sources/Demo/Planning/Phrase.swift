/// A sentence with placeholders in braces: `{a|b|c}` one of these, `{3-9}` a number between these, `{do item}` the item with its article,
/// `{-o}` the ending that agrees with it, `{cidade}` a value of the situation. The innermost are filled first.
struct Phrase: Codable, Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
        text = try String(from: decoder)
        if let problem { throw decoder.corrupted(problem) }
    }

    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

    func filled(with values: PhraseValues, _ random: inout SeededRandom) -> String {
        Self.capitalizingSentences(replacingPlaceholders { Self.value(of: $0, values, &random) ?? $0 })
    }

    private func replacingPlaceholders(_ value: (String) -> String) -> String {
        var rest = Substring(text)
        var filled = ""
        while let end = rest.firstIndex(of: "}") {
            filled += rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard let start = filled.lastIndex(of: "{") else { continue }
            let placeholder = String(filled[filled.index(after: start)...])
            filled.removeSubrange(start...)
            filled += value(placeholder)
        }
        return filled + rest
    }

    /// Nil for an unknown placeholder.
    private static func value(of placeholder: String, _ values: PhraseValues, _ random: inout SeededRandom) -> String? {
        if placeholder.contains("|") {
            return random.pick(placeholder.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
        }
        let ends = placeholder.split(separator: "-").compactMap { Int($0) }
        if ends.count == 2 { return String(random.number(ends[0]...max(ends[0], ends[1]))) }
        let small = placeholder.prefix(1).lowercased() + placeholder.dropFirst()
        guard let value = values.item.forms[small] ?? values.known[small] else { return nil }
        return small == placeholder ? value : value.prefix(1).uppercased() + value.dropFirst()
    }

    /// What is wrong with its braces; nil when nothing is.
    private var problem: String? {
        var random = SeededRandom(seed: 0)
        var unknown: String?
        let filled = replacingPlaceholders { placeholder in
            guard let value = Self.value(of: placeholder, .sample, &random) else {
                unknown = placeholder
                return ""
            }
            return value
        }
        if let unknown { return "{\(unknown)} is not a known placeholder" }
        return filled.contains { "{}|".contains($0) } ? "its braces do not match" : nil
    }

    /// Upper-cases the first letter and the one after a full stop, but not after an ellipsis or an abbreviation.
    private static func capitalizingSentences(_ text: String) -> String {
        var result = ""
        var begins = true
        var previous: Character = " "
        for character in text {
            result.append(begins && character.isLetter ? Character(character.uppercased()) : character)
            if character.isLetter || character.isNumber { begins = false }
            if character == " ", "!?".contains(previous) { begins = true }
            if character == " ", previous == ".", !result.dropLast().hasSuffix(".."), !endsInAbbreviation(result) { begins = true }
            if character == "\n" { begins = true }
            previous = character
        }
        return result
    }

    private static func endsInAbbreviation(_ text: String) -> Bool {
        ["dr. ", "dra. ", "Dr. ", "Dra. ", "av. ", "min. "].contains { text.hasSuffix($0) }
    }
}

/// What the placeholders of one conversation stand for.
struct PhraseValues: Sendable {
    let item: Item
    let known: [String: String]

    /// `respondent`'s gender decides how `eu`, `obrigado` and `chateado` end.
    init(item: Item, respondent: Respondent, praised: String, order: String) {
        let ending = respondent.isWoman ? "a" : "o"
        self.item = item
        known = [
            "eu": ending, "obrigado": "obrigad\(ending)", "chateado": "chatead\(ending)", "cidade": respondent.city,
            "nome": respondent.firstName, "atendente": praised, "pedido": order,
        ]
    }

    fileprivate static let sample = PhraseValues(item: .sample, respondent: .sample, praised: "a Ana", order: "1")
}

/// A thing or a person that a comment is about. Its gender decides articles, pronouns and endings.
struct Item: Codable, Sendable {
    let name: String
    let gender: Gender

    enum Gender: String, Codable, Sendable { case feminine, masculine }

    fileprivate static let sample = Item(name: "sofá", gender: .masculine)

    /// By placeholder.
    var forms: [String: String] {
        gender == .feminine
            ? [
                "item": name, "o item": "a \(name)", "do item": "da \(name)", "no item": "na \(name)", "ao item": "à \(name)",
                "pelo item": "pela \(name)", "um item": "uma \(name)", "meu item": "minha \(name)", "esse item": "essa \(name)",
                "-o": "a", "ele": "ela", "dele": "dela", "outro": "outra",
            ]
            : [
                "item": name, "o item": "o \(name)", "do item": "do \(name)", "no item": "no \(name)", "ao item": "ao \(name)",
                "pelo item": "pelo \(name)", "um item": "um \(name)", "meu item": "meu \(name)", "esse item": "esse \(name)",
                "-o": "o", "ele": "ele", "dele": "dele", "outro": "outro",
            ]
    }
}
