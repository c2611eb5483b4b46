extension OpinionStrings {
    static let spanish = OpinionStrings(
        title: "Opiniones",
        summary: "NPS de lo que muestra la lista",
        responses: { "\($0) \($1 ? "respuesta" : "respuestas")" },
        survey: "Encuesta",
        scoreClass: "Clase",
        from: "Desde",
        to: "Hasta",
        filter: "Filtrar",
        list: "Todas las opiniones",
        anonymous: "Colaborador anónimo",
        whyNoLoop: "Encuesta interna: las respuestas de los colaboradores son anónimas y el cierre del Loop no se les aplica.",
        openTicket: "Abrir el ticket",
        importOpinions: "Importar opiniones",
        empty: ("Todavía no hay opiniones", "Importe un archivo CSV con las respuestas de su encuesta para comenzar."),
        emptyFiltered: ("Ninguna opinión con estos filtros", "Elija otra encuesta, otra clase o un período más largo."))
}
