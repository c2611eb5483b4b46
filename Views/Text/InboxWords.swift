import Domain

extension InboxText {
    static let portuguese = InboxText(
        title: "Loop", lists: "Listas",
        view: {
            switch $0 {
            case .mine: "Minhas"
            case .team: "Equipe"
            case .unassigned: "Sem dono"
            case .following: "Sigo"
            case .archived: "Arquivadas"
            }
        },
        counts: "Tickets por status",
        priorityHeading: {
            switch $0 {
            case .urgent: "Prioridade urgente"
            case .high: "Prioridade alta"
            case .medium: "Prioridade média"
            case .low: "Prioridade baixa"
            }
        },
        closedHeading: "Concluídas", unread: "não lida", awaitingReply: "Precisa de resposta", handled: "Já tratada",
        select: { "Selecionar \($0)" },
        archiveOne: { "Arquivar \($0)" }, unarchiveOne: { "Desarquivar \($0)" },
        loadMore: "Carregar mais", keepLooking: "Continuar procurando",
        unfinished: "A lista é longa e ainda não foi procurada até o fim.",
        backToStart: "Voltar ao início da lista", noComment: "Sem comentário",
        nobodyOwns: "sem dono", clearSearch: "Limpar busca",
        results: { figure, isOne, words in "\(figure) \(isOne ? "resultado" : "resultados") para “\(words)”" },
        chooseTitle: "Escolha uma opinião à esquerda",
        chooseHint: "O histórico, a resposta ao cliente e as notas internas aparecem aqui.",
        whyByClass: { "\(name($0)) por ser \(className($1))" },
        whyByHand: { priority, _ in "\(name(priority)), pela equipe" },
        unanswered: { $0 == TimeText.portuguese.justNow ? "acaba de chegar" : "sem resposta \($0)" },
        customerReplied: { "cliente respondeu \($0)" },
        empty: {
            switch $0 {
            case .mine: ("Nada atribuído a você", "Veja o que está com a equipe ou pegue uma opinião sem dono.")
            case .team: ("Nenhuma opinião na caixa", "Quando clientes responderem a uma pesquisa, as opiniões chegam aqui.")
            case .unassigned: ("Tudo tem dono", "Opiniões novas sem dono aparecem nesta lista.")
            case .following: ("Você não segue nenhum ticket", "Abra um ticket e use “Seguir” para acompanhar as mudanças.")
            case .archived: ("Nada arquivado", "Depois de tratar uma opinião, arquive-a: ela sai da lista e fica guardada aqui.")
            }
        },
        emptyFiltered: ("Nenhuma opinião com estes filtros", "Retire um filtro ou limpe todos para ver mais."),
        emptySearch: { ("Nada encontrado para “\($0)”", "Tente outro nome, um e-mail, o número do ticket ou uma palavra do comentário.") },
        clearFilters: "Limpar filtros", seeTeam: "Ver a equipe", importOpinions: "Importar opiniões")

    static let english = InboxText(
        title: "Loop", lists: "Lists",
        view: {
            switch $0 {
            case .mine: "Mine"
            case .team: "Team"
            case .unassigned: "Unassigned"
            case .following: "Following"
            case .archived: "Archived"
            }
        },
        counts: "Tickets by status",
        priorityHeading: {
            switch $0 {
            case .urgent: "Urgent priority"
            case .high: "High priority"
            case .medium: "Medium priority"
            case .low: "Low priority"
            }
        },
        closedHeading: "Closed", unread: "unread", awaitingReply: "Needs an answer", handled: "Handled",
        select: { "Select \($0)" },
        archiveOne: { "Archive \($0)" }, unarchiveOne: { "Unarchive \($0)" },
        loadMore: "Load more", keepLooking: "Keep looking",
        unfinished: "The list is long, and we have not looked through all of it yet.",
        backToStart: "Back to the top of the list", noComment: "No comment",
        nobodyOwns: "no owner", clearSearch: "Clear search",
        results: { figure, isOne, words in "\(figure) \(isOne ? "result" : "results") for “\(words)”" },
        chooseTitle: "Choose an opinion on the left",
        chooseHint: "Its history, the reply to the customer and internal notes appear here.",
        whyByClass: { "\(TermsText.english.priority($0)): \(TermsText.english.scoreClass($1).lowercased())" },
        whyByHand: { priority, _ in "\(TermsText.english.priority(priority)), by the team" },
        unanswered: { $0 == TimeText.english.justNow ? "just in" : "unanswered, came \($0)" },
        customerReplied: { "customer replied \($0)" },
        empty: {
            switch $0 {
            case .mine: ("Nothing assigned to you", "See what the team has, or take an opinion without an owner.")
            case .team: ("No opinions in the inbox", "When customers answer a survey, their opinions arrive here.")
            case .unassigned: ("Everything has an owner", "New opinions without an owner appear in this list.")
            case .following: ("You follow no ticket", "Open a ticket and use “Follow” to hear of its changes.")
            case .archived: ("Nothing archived", "Archive an opinion once it is handled: it leaves the list and is kept here.")
            }
        },
        emptyFiltered: ("No opinion matches these filters", "Take a filter away, or clear them all, to see more."),
        emptySearch: { ("Nothing found for “\($0)”", "Try another name, an e-mail, the ticket number or a word of the comment.") },
        clearFilters: "Clear filters", seeTeam: "See the team", importOpinions: "Import opinions")

    private static func name(_ priority: Priority) -> String { TermsText.portuguese.priority(priority) }
    private static func className(_ scoreClass: ScoreClass) -> String {
        TermsText.portuguese.scoreClass(scoreClass).lowercased()
    }
}
