/// A column of a file of opinions.
package enum OpinionColumn: Int, CaseIterable, Sendable {
    case externalID, respondedAt, score, comment, name, email, phone, segment, company, touchpoint

    /// Its name in our own examples and exports.
    package var header: String { names[0] }

    /// The column with this name, in Portuguese, English or Spanish; nil for an unknown name.
    package init?(header: String) {
        guard let column = Self.byName[header.foldedName] else { return nil }
        self = column
    }

    private static let byName: [String: OpinionColumn] = Dictionary(
        allCases.flatMap { column in column.names.map { ($0.foldedName, column) } },
        uniquingKeysWith: { first, _ in first })

    /// The first is `header`; case, accents, spaces and underscores are ignored.
    var names: [String] {
        switch self {
        case .externalID:
            [
                "external_id", "id externo", "código", "id", "código externo", "código da resposta", "id da resposta",
                "external code", "response id", "answer id", "code", "identificador",
            ]
        case .respondedAt:
            [
                "answered_at", "respondido em", "respondida em", "data", "data da resposta", "data de resposta", "date",
                "answer date", "response date", "responded at", "created at", "criado em", "data e hora", "respondido",
                "fecha",
                "fecha de respuesta",
            ]
        case .score: ["score", "nota", "nps", "pontuação", "rating", "nota nps", "nps score", "puntuación", "puntaje"]
        case .comment:
            [
                "comment", "comentário", "opinião", "comments", "comentários", "feedback", "justificativa", "opinion",
                "texto",
                "resposta", "answer",
            ]
        case .name:
            [
                "name", "nome", "cliente", "nome do cliente", "customer", "customer name", "nome completo", "full name",
                "respondente",
                "nombre",
            ]
        case .email:
            [
                "email", "e-mail do cliente", "customer email", "endereço de e-mail", "email address", "correo",
                "correo electrónico",
            ]
        case .phone:
            [
                "phone", "telefone", "celular", "telefone celular", "fone", "whatsapp", "mobile", "phone number",
                "teléfono", "móvil",
            ]
        case .segment: ["segment", "segmento"]
        case .company: ["company", "empresa", "organização", "organization"]
        case .touchpoint: ["touchpoint", "touch point", "ponto de contato", "canal", "channel", "punto de contacto"]
        }
    }

    /// The most characters that a text of this column may have.
    package var limit: Int {
        switch self {
        case .comment: Limits.comment
        case .email: Limits.emailAddress
        case .phone: Limits.phone
        case .externalID: Limits.externalID
        case .name: Limits.customerName
        case .segment: Limits.segment
        case .company: Limits.company
        case .touchpoint: Limits.touchpoint
        case .score, .respondedAt: 40
        }
    }
}
