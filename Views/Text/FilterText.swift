package struct FilterText: Sendable {
    package let filters: String
    package let awaitingReply: String
    package let scoreClass: String
    package let status: String
    package let priority: String
    package let segment: String
    package let more: String
    package let owner: String
    package let survey: String
    package let category: String
    package let overdue: String
    package let from: String
    package let to: String
    package let noSegments: String
    package let clear: String
    package let views: String
    package let viewName: String
    package let shareView: String
    package let saveView: String
    package let noViews: String
    package let shared: String
    package let viewSaved: String
    package let viewRemoved: String
    package let viewUnnamed: String
    package let removeView: @Sendable (_ name: String) -> String

    static let portuguese = FilterText(
        filters: "Filtros", awaitingReply: "Precisa de resposta", scoreClass: "Classe", status: "Status",
        priority: "Prioridade", segment: "Segmento", more: "Mais…", owner: "Proprietário", survey: "Pesquisa",
        category: "Categoria", overdue: "Só com deadline vencido", from: "Recebidas de", to: "até",
        noSegments: "Nenhum segmento ainda. Eles chegam com a importação das opiniões.", clear: "Limpar filtros",
        views: "Visões", viewName: "Nome da visão", shareView: "Compartilhar com a equipe",
        saveView: "Salvar esta visão", noViews: "Nenhuma visão salva. Filtre a lista e salve-a com um nome.",
        shared: "compartilhada", viewSaved: "Visão salva.", viewRemoved: "Visão removida.",
        viewUnnamed: "Dê um nome à visão para salvá-la.", removeView: { "Remover a visão \($0)" })

    static let english = FilterText(
        filters: "Filters", awaitingReply: "Needs an answer", scoreClass: "Class", status: "Status",
        priority: "Priority", segment: "Segment", more: "More…", owner: "Owner", survey: "Survey",
        category: "Category", overdue: "Only past their deadline", from: "Received from", to: "to",
        noSegments: "No segments yet. They come with imported opinions.", clear: "Clear filters",
        views: "Views", viewName: "Name of the view", shareView: "Share with the team",
        saveView: "Save this view", noViews: "No saved views. Filter the list and save it under a name.",
        shared: "shared", viewSaved: "View saved.", viewRemoved: "View removed.",
        viewUnnamed: "Give the view a name to save it.", removeView: { "Remove the view \($0)" })
}
