import Foundation

/// How somebody types. A person keeps the same style.
enum TypingStyle: String, Codable, Sendable {
    case careful, relaxed, lowercase, hurried, withoutAccents, misspelling, exclaiming

    /// `text` as this person would type it. The score decides how loud.
    func apply(to text: String, score: Int, _ typing: TypingFile, _ random: inout SeededRandom) -> String {
        switch self {
        case .careful: return text
        case .relaxed: return Self.withoutFinalStop(text)
        case .lowercase: return Self.withoutFinalStop(Self.lowercased(text))
        case .hurried: return Self.withoutFinalStop(Self.replaced(Self.lowercased(text), typing.abbreviations))
        case .withoutAccents: return Self.withoutAccents(text)
        case .misspelling: return Self.withoutFinalStop(Self.replaced(text, typing.misspellings))
        case .exclaiming:
            if score <= 2, text.count < 60, random.happens(60) { return text.uppercased() }
            if (3...8).contains(score) { return text }
            return Self.withoutFinalStop(text) + random.pick(["!", "!!", "!!!"])
        }
    }

    static func withoutAccents(_ text: String) -> String {
        text.folding(options: .diacriticInsensitive, locale: Locale(identifier: "pt_BR"))
    }

    private static func withoutFinalStop(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// All but prices and words in capitals.
    private static func lowercased(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("$") || (word.count > 1 && word == word.uppercased()) ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    /// Whole words only.
    private static func replaced(_ text: String, _ replacements: [TypingFile.Replacement]) -> String {
        replacements.reduce(text) { text, replacement in
            text.replacingOccurrences(of: "\\b\(replacement.of)\\b", with: replacement.typed, options: .regularExpression)
        }
    }
}
