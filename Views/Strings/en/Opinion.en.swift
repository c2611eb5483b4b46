extension OpinionStrings {
    static let english = OpinionStrings(
        title: "Responses",
        summary: "NPS of the responses shown",
        responses: { "\($0) \($1 ? "response" : "responses")" },
        survey: "Survey",
        scoreClass: "Class",
        from: "From",
        to: "To",
        filter: "Filter",
        list: "All responses",
        anonymous: "Anonymous employee",
        whyNoLoop: "Internal survey: employees' responses are anonymous and closing the loop does not apply to them.",
        openTicket: "Open the ticket",
        importOpinions: "Import responses",
        empty: ("No responses yet", "Import a CSV file with your survey's responses to get started."),
        emptyFiltered: ("No responses match these filters", "Choose another survey, another class or a longer period."))
}
