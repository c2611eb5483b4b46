package struct OpinionText: Sendable {
    package let title: String
    package let summary: String
    package let answers: @Sendable (_ figure: String, _ isOne: Bool) -> String
    package let survey: String
    package let scoreClass: String
    package let from: String
    package let to: String
    package let filter: String
    package let list: String
    package let anonymous: String
    package let whyNoLoop: String
    package let openTicket: String
    package let importOpinions: String
    package let empty: (title: String, hint: String)
    package let emptyFiltered: (title: String, hint: String)

    static let portuguese = OpinionText(
        title: "Opiniões", summary: "NPS do que está na lista",
        answers: { "\($0) \($1 ? "resposta" : "respostas")" }, survey: "Pesquisa", scoreClass: "Classe", from: "De",
        to: "Até",
        filter: "Filtrar", list: "Todas as opiniões", anonymous: "Colaborador anônimo",
        whyNoLoop: "Pesquisa interna: respostas de colaboradores são anônimas e o fechamento do Loop não se aplica a elas.",
        openTicket: "Abrir o ticket", importOpinions: "Importar opiniões",
        empty: ("Nenhuma opinião ainda", "Importe um arquivo CSV com as respostas da sua pesquisa para começar."),
        emptyFiltered: ("Nenhuma opinião com estes filtros", "Escolha outra pesquisa, outra classe ou um período maior."))

    static let english = OpinionText(
        title: "Opinions", summary: "NPS of what is shown",
        answers: { "\($0) \($1 ? "answer" : "answers")" }, survey: "Survey", scoreClass: "Class", from: "From",
        to: "To",
        filter: "Filter", list: "All opinions", anonymous: "Anonymous employee",
        whyNoLoop: "Internal survey: employees' answers are anonymous and closing the loop does not apply to them.",
        openTicket: "Open the ticket", importOpinions: "Import opinions",
        empty: ("No opinions yet", "Import a CSV file with your survey's answers to begin."),
        emptyFiltered: ("No opinion matches these filters", "Choose another survey, another class or a longer period."))
}
