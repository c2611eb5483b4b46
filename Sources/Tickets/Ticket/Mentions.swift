/// The members that a text mentions: `@Ana`, `@Ana Nogueira` or `@ana` for ana@loja.example. A first name that two members share mentions
/// both. The @ within an e-mail address is not a mention.
struct Mentions: Equatable {
    private(set) var members: [Int] = []
    /// Whether the text has a mention of no member.
    private(set) var namesNobody = false

    init() {}

    init(of people: [(id: Int, name: String, email: String)], in text: String) {
        for mention in Self.mentions(text.lowercased()) {
            let mentioned = people.filter { Self.names($0.name, $0.email).contains { Self.begins(mention, with: $0) } }.map(\.id)
            members += mentioned.filter { !members.contains($0) }
            if mentioned.isEmpty { namesNobody = true }
        }
    }

    /// The rest of the text after each @ that begins a word.
    private static func mentions(_ text: String) -> [Substring] {
        text.indices.filter { text[$0] == "@" && !isInWord(text, before: $0) }
            .map { text[text.index(after: $0)...] }
            .filter { $0.first.map { $0.isLetter || $0.isNumber } ?? false }
    }

    private static func isInWord(_ text: String, before index: String.Index) -> Bool {
        guard index > text.startIndex else { return false }
        let character = text[text.index(before: index)]
        return character.isLetter || character.isNumber || "._-+".contains(character)
    }

    private static func names(_ name: String, _ email: String) -> [String] {
        let name = name.lowercased()
        return [name, name.split(separator: " ").first.map(String.init), email.split(separator: "@").first.map(String.init)]
            .compactMap { $0 }
    }

    private static func begins(_ mention: Substring, with name: String) -> Bool {
        mention.hasPrefix(name) && !(mention.dropFirst(name.count).first?.isLetter ?? false)
    }
}
