import Domain

extension TermStrings {
    static let portuguese = TermStrings(
        score: "Nota",
        scoreClass: {
            switch $0 {
            case .detractor: "Detrator"
            case .passive: "Neutro"
            case .promoter: "Promotor"
            }
        },
        classes: {
            switch $0 {
            case .detractor: "Detratores"
            case .passive: "Neutros"
            case .promoter: "Promotores"
            }
        },
        counted: { scoreClass, count, isOne in
            switch scoreClass {
            case .detractor: "\(count) \(isOne ? "detrator" : "detratores")"
            case .passive: "\(count) \(isOne ? "neutro" : "neutros")"
            case .promoter: "\(count) \(isOne ? "promotor" : "promotores")"
            }
        },
        status: {
            switch $0 {
            case .open: "Aberto"
            case .inProgress: "Em andamento"
            case .waiting: "Aguardando cliente"
            case .closed: "Concluído"
            }
        },
        statuses: { status, isOne in
            switch status {
            case .open: isOne ? "Aberto" : "Abertos"
            case .inProgress: "Em andamento"
            case .waiting: "Aguardando cliente"
            case .closed: isOne ? "Concluído" : "Concluídos"
            }
        },
        priority: {
            switch $0 {
            case .urgent: "Urgente"
            case .high: "Alta"
            case .medium: "Média"
            case .low: "Baixa"
            }
        },
        interest: {
            switch $0 {
            case .everything: "Tudo"
            case .messages: "Só mensagens"
            case .changes: "Só mudanças"
            }
        },
        channel: {
            switch $0 {
            case .email: "por e-mail"
            case .phone: "por telefone"
            case .chat: "por chat"
            case .social: "por rede social"
            case .inPerson: "pessoalmente"
            }
        },
        plan: {
            switch $0 {
            case .essential: "Essencial"
            case .professional: "Profissional"
            case .enterprise: "Enterprise"
            }
        },
        audience: {
            switch $0 {
            case .external: "Clientes"
            case .internal: "Colaboradores (pesquisa interna)"
            }
        },
        customerNameTag: "Nome do cliente",
        namelessCustomer: "cliente")
}
