import Domain

extension InboxStrings {
    static let portuguese = InboxStrings(
        title: "Loop",
        lists: "Listas",
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
        closedHeading: "Concluídas",
        unread: "não lida",
        handled: "Já tratada",
        select: { "Selecionar \($0)" },
        archiveOne: { "Arquivar \($0)" },
        unarchiveOne: { "Desarquivar \($0)" },
        loadMore: "Carregar mais",
        keepLooking: "Continuar procurando",
        unfinished: "A lista é longa e ainda não foi procurada até o fim.",
        backToStart: "Voltar ao início da lista",
        noComment: "Sem comentário",
        nobodyOwns: "sem dono",
        clearSearch: "Limpar busca",
        results: { count, isOne, query in "\(count) \(isOne ? "resultado" : "resultados") para “\(query)”" },
        chooseTitle: "Escolha uma opinião à esquerda",
        chooseHint: "O histórico, a resposta ao cliente e as notas internas aparecem aqui.",
        whyByClass: { "\(TermStrings.portuguese.priority($0)) por ser \(TermStrings.portuguese.scoreClass($1).lowercased())" },
        whyByHand: { priority, _ in "\(TermStrings.portuguese.priority(priority)), pela equipe" },
        unanswered: { $0 == TimeStrings.portuguese.justNow ? "acaba de chegar" : "sem resposta \($0)" },
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
        clearFilters: "Limpar filtros",
        seeTeam: "Ver a equipe")
}
