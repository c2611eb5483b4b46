import Domain

extension TermStrings {
    static let spanish = TermStrings(
        score: "Puntuación",
        scoreClass: {
            switch $0 {
            case .detractor: "Detractor"
            case .passive: "Pasivo"
            case .promoter: "Promotor"
            }
        },
        classes: {
            switch $0 {
            case .detractor: "Detractores"
            case .passive: "Pasivos"
            case .promoter: "Promotores"
            }
        },
        counted: { scoreClass, count, isOne in
            switch scoreClass {
            case .detractor: "\(count) \(isOne ? "detractor" : "detractores")"
            case .passive: "\(count) \(isOne ? "pasivo" : "pasivos")"
            case .promoter: "\(count) \(isOne ? "promotor" : "promotores")"
            }
        },
        status: {
            switch $0 {
            case .open: "Abierto"
            case .inProgress: "En curso"
            case .waiting: "Esperando al cliente"
            case .closed: "Cerrado"
            }
        },
        statuses: { status, isOne in
            switch status {
            case .open: isOne ? "Abierto" : "Abiertos"
            case .inProgress: "En curso"
            case .waiting: "Esperando al cliente"
            case .closed: isOne ? "Cerrado" : "Cerrados"
            }
        },
        priority: {
            switch $0 {
            case .urgent: "Urgente"
            case .high: "Alta"
            case .medium: "Media"
            case .low: "Baja"
            }
        },
        interest: {
            switch $0 {
            case .everything: "Todo"
            case .messages: "Solo mensajes"
            case .changes: "Solo cambios"
            }
        },
        channel: {
            switch $0 {
            case .email: "por correo"
            case .phone: "por teléfono"
            case .chat: "por chat"
            case .social: "por redes sociales"
            case .inPerson: "en persona"
            }
        },
        plan: {
            switch $0 {
            case .essential: "Esencial"
            case .professional: "Profesional"
            case .enterprise: "Enterprise"
            }
        },
        audience: {
            switch $0 {
            case .external: "Clientes"
            case .internal: "Colaboradores (encuesta interna)"
            }
        },
        customerNameTag: "Nombre del cliente",
        namelessCustomer: "cliente")
}
