import Domain

/// The names of what the product knows: classes, statuses, priorities, plans, roles.
package struct TermsText: Sendable {
    package let score: String
    package let scoreClass: @Sendable (ScoreClass) -> String
    package let classes: @Sendable (ScoreClass) -> String
    /// The figure, ready to print, and whether it is one.
    package let counted: @Sendable (_ scoreClass: ScoreClass, _ figure: String, _ isOne: Bool) -> String
    package let status: @Sendable (TicketStatus) -> String
    /// What stands after a figure: "1 Aberto", "15 Abertos".
    package let statuses: @Sendable (_ status: TicketStatus, _ isOne: Bool) -> String
    package let priority: @Sendable (Priority) -> String
    package let interest: @Sendable (FollowerInterest) -> String
    package let channel: @Sendable (Channel) -> String
    package let plan: @Sendable (Plan) -> String
    package let role: @Sendable (Role) -> String
    package let audience: @Sendable (Audience) -> String
    /// The tag for the customer's name in templates and replies.
    package let customerNameTag: String
    /// What a customer without a name is called in an e-mail.
    package let namelessCustomer: String

    static let portuguese = TermsText(
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
        counted: { scoreClass, figure, isOne in
            switch scoreClass {
            case .detractor: "\(figure) \(isOne ? "detrator" : "detratores")"
            case .passive: "\(figure) \(isOne ? "neutro" : "neutros")"
            case .promoter: "\(figure) \(isOne ? "promotor" : "promotores")"
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
        role: {
            switch $0 {
            case .follower: "Seguidor"
            case .agent: "Agente"
            case .admin: "Administrador"
            }
        },
        audience: {
            switch $0 {
            case .external: "Clientes"
            case .internal: "Colaboradores (pesquisa interna)"
            }
        },
        customerNameTag: "Nome do cliente", namelessCustomer: "cliente")

    static let english = TermsText(
        score: "Score",
        scoreClass: {
            switch $0 {
            case .detractor: "Detractor"
            case .passive: "Passive"
            case .promoter: "Promoter"
            }
        },
        classes: {
            switch $0 {
            case .detractor: "Detractors"
            case .passive: "Passives"
            case .promoter: "Promoters"
            }
        },
        counted: { scoreClass, figure, isOne in
            switch scoreClass {
            case .detractor: "\(figure) \(isOne ? "detractor" : "detractors")"
            case .passive: "\(figure) \(isOne ? "passive" : "passives")"
            case .promoter: "\(figure) \(isOne ? "promoter" : "promoters")"
            }
        },
        status: {
            switch $0 {
            case .open: "Open"
            case .inProgress: "In progress"
            case .waiting: "Waiting for customer"
            case .closed: "Closed"
            }
        },
        statuses: { status, _ in
            switch status {
            case .open: "Open"
            case .inProgress: "In progress"
            case .waiting: "Waiting for customer"
            case .closed: "Closed"
            }
        },
        priority: {
            switch $0 {
            case .urgent: "Urgent"
            case .high: "High"
            case .medium: "Medium"
            case .low: "Low"
            }
        },
        interest: {
            switch $0 {
            case .everything: "Everything"
            case .messages: "Messages only"
            case .changes: "Changes only"
            }
        },
        channel: {
            switch $0 {
            case .email: "by e-mail"
            case .phone: "by phone"
            case .chat: "by chat"
            case .social: "on social media"
            case .inPerson: "in person"
            }
        },
        plan: {
            switch $0 {
            case .essential: "Essencial"
            case .professional: "Profissional"
            case .enterprise: "Enterprise"
            }
        },
        role: {
            switch $0 {
            case .follower: "Follower"
            case .agent: "Agent"
            case .admin: "Admin"
            }
        },
        audience: {
            switch $0 {
            case .external: "Customers"
            case .internal: "Employees (internal survey)"
            }
        },
        customerNameTag: "Nome do cliente", namelessCustomer: "customer")
}
