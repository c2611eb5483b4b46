/// A thing or a person that a comment is about, with the gender that its words agree with.
struct DemoItem: Sendable {
    let name: String
    let isFeminine: Bool

    static func f(_ name: String) -> DemoItem { DemoItem(name: name, isFeminine: true) }
    static func m(_ name: String) -> DemoItem { DemoItem(name: name, isFeminine: false) }
}

/// Fills the braces of a sentence: `{a|b|c}` one of these, `{3-9}` a number, `{do item}` the item with its article,
/// `{-o}` the ending that agrees with it, `{cidade}` a word of the situation. The innermost come first.
struct DemoWords: Sendable {
    var item: DemoItem
    var known: [String: String]

    func fill(_ sentence: String, _ chance: inout DemoChance) -> String {
        var rest = Substring(sentence)
        var text = ""
        while let end = rest.firstIndex(of: "}") {
            text += rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard let start = text.lastIndex(of: "{") else { continue }
            let slot = String(text[text.index(after: start)...])
            text.removeSubrange(start...)
            text += word(slot, &chance)
        }
        return Self.capitalizingSentences(text + rest)
    }

    private func word(_ slot: String, _ chance: inout DemoChance) -> String {
        if slot.contains("|") {
            return chance.pick(slot.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
        }
        let ends = slot.split(separator: "-").compactMap { Int($0) }
        if ends.count == 2 { return String(chance.number(ends[0]...max(ends[0], ends[1]))) }
        let small = slot.prefix(1).lowercased() + slot.dropFirst()
        guard let filling = agreeing(small) ?? known[small] else { return slot }
        return small == slot ? filling : filling.prefix(1).uppercased() + filling.dropFirst()
    }

    private func agreeing(_ slot: String) -> String? {
        let f = item.isFeminine
        switch slot {
        case "item": return item.name
        case "o item": return (f ? "a " : "o ") + item.name
        case "do item": return (f ? "da " : "do ") + item.name
        case "no item": return (f ? "na " : "no ") + item.name
        case "ao item": return (f ? "à " : "ao ") + item.name
        case "pelo item": return (f ? "pela " : "pelo ") + item.name
        case "um item": return (f ? "uma " : "um ") + item.name
        case "meu item": return (f ? "minha " : "meu ") + item.name
        case "esse item": return (f ? "essa " : "esse ") + item.name
        case "-o": return f ? "a" : "o"
        case "ele": return f ? "ela" : "ele"
        case "dele": return f ? "dela" : "dele"
        case "outro": return f ? "outra" : "outro"
        default: return nil
        }
    }

    /// A capital at the beginning and after a full stop, but not after an ellipsis.
    static func capitalizingSentences(_ text: String) -> String {
        var result = ""
        var begins = true
        var previous: Character = " "
        for character in text {
            result.append(begins && character.isLetter ? Character(character.uppercased()) : character)
            if character.isLetter || character.isNumber { begins = false }
            if character == " ", "!?".contains(previous) { begins = true }
            if character == " ", previous == ".", !result.dropLast().hasSuffix(".."), !Self.abbreviates(result) { begins = true }
            if character == "\n" { begins = true }
            previous = character
        }
        return result
    }

    private static func abbreviates(_ text: String) -> Bool {
        ["dr. ", "dra. ", "Dr. ", "Dra. ", "av. ", "min. "].contains { text.hasSuffix($0) }
    }
}
