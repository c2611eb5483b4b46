package struct PanelText: Sendable {
    package let respondent: String
    package let email: String
    package let phone: String
    package let call: String
    package let segment: String
    package let company: String
    package let touchpoint: String
    package let survey: String
    package let scores: String
    package let comment: String
    package let treatment: String
    package let status: String
    package let priority: String
    package let deadline: String
    package let noDeadline: String
    package let categories: String
    package let noCategories: String
    package let changeCategories: String
    package let owner: String
    package let delegate: String
    package let delegateTo: String
    package let people: String
    package let teams: String
    package let message: String
    package let messageHint: String
    package let handBack: String
    package let followers: String
    package let noFollowers: String
    package let addFollower: String
    package let member: String
    package let interest: String
    package let follow: String
    package let unfollow: String
    package let removeFollower: @Sendable (_ name: String) -> String
    package let pastScore: @Sendable (_ score: Int, _ scoreClass: String, _ day: String) -> String

    static let portuguese = PanelText(
        respondent: "Respondente", email: "E-mail", phone: "Telefone", call: "ligar", segment: "Segmento",
        company: "Empresa", touchpoint: "Ponto de contato", survey: "Pesquisa", scores: "Notas", comment: "Comentário",
        treatment: "Tratativa", status: "Status", priority: "Prioridade", deadline: "Deadline",
        noDeadline: "Sem deadline", categories: "Categorias", noCategories: "Nenhuma categoria ainda.",
        changeCategories: "Escolher categorias", owner: "Proprietário",
        delegate: "Delegar comentário", delegateTo: "Delegar para", people: "Pessoas", teams: "Equipes",
        message: "Recado", messageHint: "Vai junto com o comentário, só para a equipe.", handBack: "Devolver",
        followers: "Seguidores", noFollowers: "Ninguém segue este ticket.", addFollower: "Adicionar seguidor",
        member: "Pessoa", interest: "Receber por e-mail", follow: "Seguir", unfollow: "Deixar de seguir",
        removeFollower: { "Remover \($0)" },
        pastScore: { "Nota \($0), \($1.lowercased()), \($2)" })

    static let english = PanelText(
        respondent: "Respondent", email: "E-mail", phone: "Phone", call: "call", segment: "Segment",
        company: "Company", touchpoint: "Touch point", survey: "Survey", scores: "Scores",
        comment: "Comment",
        treatment: "Treatment", status: "Status", priority: "Priority", deadline: "Deadline",
        noDeadline: "No deadline", categories: "Categories", noCategories: "No categories yet.",
        changeCategories: "Choose categories", owner: "Owner",
        delegate: "Assign comment", delegateTo: "Assign to", people: "People", teams: "Teams",
        message: "Message", messageHint: "Goes with the comment, for the team only.", handBack: "Hand back",
        followers: "Followers", noFollowers: "Nobody follows this ticket.", addFollower: "Add follower",
        member: "Person", interest: "Receive by e-mail", follow: "Follow", unfollow: "Unfollow",
        removeFollower: { "Remove \($0)" },
        pastScore: { "Score \($0), \($1.lowercased()), \($2)" })
}
