/// A placeholder in a reply's text, filled in for one ticket: `{{Nome do cliente}}`.
package enum TemplateTag: CaseIterable, Sendable {
    case customerName, firstName, score, survey, agentName

    /// The tag with this name, in any of the three languages; case, accents and spaces are ignored.
    package init?(name: String) {
        guard let tag = Self.byName[name.foldedName] else { return nil }
        self = tag
    }

    package var portugueseName: String { names[0] }
    package var englishName: String { names[1] }
    package var spanishName: String { names[2] }

    private static let byName: [String: TemplateTag] = Dictionary(
        allCases.flatMap { tag in tag.names.map { ($0.foldedName, tag) } }, uniquingKeysWith: { first, _ in first })

    private var names: [String] {
        switch self {
        case .customerName: ["Nome do cliente", "Customer name", "Nombre del cliente"]
        case .firstName: ["Primeiro nome", "First name", "Primer nombre"]
        case .score: ["Nota", "Score", "Nota"]
        case .survey: ["Pesquisa", "Survey", "Encuesta"]
        case .agentName: ["Nome do atendente", "Agent name", "Nombre del agente"]
        }
    }
}

/// The values of the tags in one ticket.
package struct TagValues: Sendable {
    private let customerName: String
    private let firstName: String
    private let score: Score
    private let survey: String
    private let agentName: String

    /// - Parameter nameless: used for both names of a customer whose name is nil or blank, such as "cliente".
    package init(customerName: String?, nameless: String, score: Score, survey: String, agentName: String) {
        let parts = (customerName ?? "").split(whereSeparator: \.isWhitespace)
        self.customerName = parts.isEmpty ? nameless : parts.joined(separator: " ")
        firstName = parts.first.map(String.init) ?? nameless
        self.score = score
        self.survey = survey
        self.agentName = agentName
    }

    subscript(tag: TemplateTag) -> String {
        switch tag {
        case .customerName: customerName
        case .firstName: firstName
        case .score: String(score.value)
        case .survey: survey
        case .agentName: agentName
        }
    }
}
