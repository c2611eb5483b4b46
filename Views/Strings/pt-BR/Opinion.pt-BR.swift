extension OpinionStrings {
    static let portuguese = OpinionStrings(
        title: "Opiniões",
        summary: "NPS do que está na lista",
        responses: { "\($0) \($1 ? "resposta" : "respostas")" },
        survey: "Pesquisa",
        scoreClass: "Classe",
        from: "De",
        to: "Até",
        filter: "Filtrar",
        list: "Todas as opiniões",
        anonymous: "Colaborador anônimo",
        whyNoLoop: "Pesquisa interna: respostas de colaboradores são anônimas e o fechamento do Loop não se aplica a elas.",
        openTicket: "Abrir o ticket",
        importOpinions: "Importar opiniões",
        empty: ("Nenhuma opinião ainda", "Importe um arquivo CSV com as respostas da sua pesquisa para começar."),
        emptyFiltered: ("Nenhuma opinião com estes filtros", "Escolha outra pesquisa, outra classe ou um período maior."))
}
