package struct SettingsText: Sendable {
    package let title: String
    package let yourPlan: @Sendable (_ plan: String) -> String
    package let loop: String
    package let loopHint: String
    package let categories: String
    package let categoriesHint: String
    package let teams: String
    package let teamsHint: String
    package let imports: String
    package let importsHint: String
    package let sender: String
    package let senderName: String
    package let senderNameHint: @Sendable (_ address: String) -> String
    package let senderAddress: String
    package let signature: String
    package let signatureHint: String
    package let templates: String
    package let templatesHint: String
    package let templateFor: @Sendable (_ classes: String) -> String
    package let subject: String
    package let body: String
    package let newCategory: String
    package let categoryName: String
    package let noCategories: String
    package let rename: String
    package let newTeam: String
    package let teamName: String
    package let members: String
    package let noTeams: String
    package let removeNamed: @Sendable (_ name: String) -> String
    package let removeCategory: @Sendable (_ name: String) -> String
    package let removeTeam: @Sendable (_ name: String) -> String
    package let uses: @Sendable (_ figure: String, _ isOne: Bool) -> String
    package let saved: String
    package let removed: @Sendable (_ name: String) -> String

    static let portuguese = SettingsText(
        title: "Ajustes", yourPlan: { "Seu plano: \($0)" }, loop: "Loop",
        loopHint: "Modelos de e-mail por classe, remetente padrão e assinatura.", categories: "Categorias",
        categoriesHint: "Os assuntos pelos quais os tickets são separados.", teams: "Equipes",
        teamsHint: "Grupos de pessoas que recebem comentários delegados.", imports: "Importar opiniões",
        importsHint: "Traga respostas de um arquivo CSV.", sender: "Remetente padrão", senderName: "Nome do remetente",
        senderNameHint: { "O cliente vê este nome antes de \($0)." }, senderAddress: "Endereço (fixo)",
        signature: "Assinatura", signatureHint: "Vai no fim de toda resposta por e-mail.",
        templates: "Modelos de e-mail",
        templatesHint: "O texto com que cada resposta começa. {{Nome do cliente}} vira o nome de quem respondeu.",
        templateFor: { "Modelo para \($0.lowercased())" }, subject: "Assunto", body: "Texto",
        newCategory: "Nova categoria", categoryName: "Nome da categoria",
        noCategories: "Nenhuma categoria ainda. Comece pelos motivos que mais aparecem: Entrega, Atendimento, Preço…",
        rename: "Renomear", newTeam: "Nova equipe", teamName: "Nome da equipe", members: "Quem faz parte",
        noTeams: "Nenhuma equipe ainda. Com equipes, um comentário pode ser delegado a várias pessoas de uma vez.",
        removeNamed: { "Remover \($0)" },
        removeCategory: { "Remover “\($0)”? Os tickets que já a têm ficam com ela." },
        removeTeam: { "Remover “\($0)”? Os tickets dela voltam a ficar sem dono." }, uses: { "\($0) \($1 ? "ticket" : "tickets")" },
        saved: "Ajustes salvos.", removed: { "“\($0)” foi removida." })

    static let english = SettingsText(
        title: "Settings", yourPlan: { "Your plan: \($0)" }, loop: "Loop",
        loopHint: "E-mail templates by class, default sender and signature.", categories: "Categories",
        categoriesHint: "The subjects by which tickets are told apart.", teams: "Teams",
        teamsHint: "Groups of people who receive assigned comments.", imports: "Import opinions",
        importsHint: "Bring answers in from a CSV file.", sender: "Default sender", senderName: "Sender name",
        senderNameHint: { "The customer sees this name before \($0)." }, senderAddress: "Address (fixed)",
        signature: "Signature", signatureHint: "Ends every e-mail reply.",
        templates: "E-mail templates",
        templatesHint: "The text each reply begins with. {{Nome do cliente}} becomes the respondent's name.",
        templateFor: { "Template for \($0.lowercased())" }, subject: "Subject", body: "Text",
        newCategory: "New category", categoryName: "Name of the category",
        noCategories: "No categories yet. Begin with the reasons you see most: Delivery, Service, Price…",
        rename: "Rename", newTeam: "New team", teamName: "Name of the team", members: "Who belongs to it",
        noTeams: "No teams yet. With teams, a comment can be assigned to several people at once.",
        removeNamed: { "Remove \($0)" },
        removeCategory: { "Remove “\($0)”? Tickets that have it keep it." },
        removeTeam: { "Remove “\($0)”? Its tickets go back to having no owner." }, uses: { "\($0) \($1 ? "ticket" : "tickets")" },
        saved: "Settings saved.", removed: { "“\($0)” was removed." })
}
