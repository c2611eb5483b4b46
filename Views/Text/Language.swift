/// A language people read the pages in. The raw value is what HTML's lang attribute and the language form carry.
package enum Language: String, CaseIterable, Sendable {
    case portuguese = "pt-BR"
    case english = "en"

    package var htmlLang: String { rawValue }

    /// The language's own name for itself.
    package var name: String {
        switch self {
        case .portuguese: "Português"
        case .english: "English"
        }
    }

    package var text: Text {
        switch self {
        case .portuguese: .portuguese
        case .english: .english
        }
    }
}
