/// A language of the interface. The raw value is a BCP 47 tag: the value of HTML's lang attribute, of the language form and of the cookie.
package enum Language: String, CaseIterable, Sendable {
    case portuguese = "pt-BR"
    case english = "en"
    case spanish = "es"

    package var htmlLang: String { rawValue }

    /// The language's own name for itself.
    package var name: String {
        switch self {
        case .portuguese: "Português"
        case .english: "English"
        case .spanish: "Español"
        }
    }

    package var strings: Strings {
        switch self {
        case .portuguese: .portuguese
        case .english: .english
        case .spanish: .spanish
        }
    }
}
