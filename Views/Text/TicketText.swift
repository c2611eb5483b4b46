package struct TicketText: Sendable {
    package let backToList: String
    package let delegate: String
    package let archive: String
    package let unarchive: String
    package let close: String
    package let reopen: String
    package let archivedMark: String
    package let closedMark: String
    package let opinion: String
    package let history: String
    package let emptyHistory: String
    package let emailTo: @Sendable (_ name: String) -> String
    package let noteHeading: String
    package let subject: String
    package let queued: String
    package let sent: String
    package let refused: String
    package let unconfirmed: String
    package let refusedHint: String
    package let doubtfulHint: String
    package let resend: String
    package let markSent: String
    package let answered: @Sendable (_ moment: String) -> String
    package let with: @Sendable (_ owner: String) -> String
    package let withNobody: String
    package let readOnly: String
    package let right: String
    package let details: String
    /// What the page after an act says.
    package let replyQueued: String
    package let noteSaved: String
    package let noteNamesNobody: String
    package let answerSaved: String
    package let saved: String
    package let archived: String
    package let unarchived: String
    package let delegated: @Sendable (_ to: String) -> String
    package let handedBack: String

    static let portuguese = TicketText(
        backToList: "Voltar à lista", delegate: "Delegar", archive: "Arquivar", unarchive: "Desarquivar",
        close: "Concluir", reopen: "Reabrir", archivedMark: "Arquivada", closedMark: "Concluído", opinion: "Opinião",
        history: "Histórico", emptyHistory: "Ainda não há histórico. A primeira resposta aparece aqui.",
        emailTo: { "E-mail para \($0)" }, noteHeading: "Nota interna · só a equipe vê", subject: "Assunto",
        queued: "na fila", sent: "enviada", refused: "recusada", unconfirmed: "incerta",
        refusedHint: "O servidor de e-mail recusou a mensagem:",
        doubtfulHint: "O envio foi interrompido e não se sabe se a mensagem saiu. Confira com o cliente antes de reenviar.",
        resend: "Reenviar", markSent: "Marcar como enviada", answered: { "respondeu \($0)" }, with: { "com \($0)" },
        withNobody: "sem dono", readOnly: "Você acompanha este ticket: pode ler tudo, sem alterar.",
        right: "Respondente e tratativa", details: "Detalhes", replyQueued: "Resposta na fila de envio.",
        noteSaved: "Nota interna salva.",
        noteNamesNobody: "Nota interna salva, mas ninguém da equipe tem o nome que vem depois de um dos @.",
        answerSaved: "Resposta do cliente registrada.", saved: "Alterações salvas.", archived: "Opinião arquivada.",
        unarchived: "Opinião de volta à lista.", delegated: { "Delegado para \($0)." },
        handedBack: "Comentário devolvido.")

    static let english = TicketText(
        backToList: "Back to the list", delegate: "Assign", archive: "Archive", unarchive: "Unarchive",
        close: "Close", reopen: "Reopen", archivedMark: "Archived", closedMark: "Closed", opinion: "Opinion",
        history: "History", emptyHistory: "No history yet. The first reply appears here.",
        emailTo: { "E-mail to \($0)" }, noteHeading: "Internal note · only the team sees it", subject: "Subject",
        queued: "queued", sent: "sent", refused: "refused", unconfirmed: "uncertain",
        refusedHint: "The mail server refused the message:",
        doubtfulHint: "Sending was interrupted and nobody knows whether the message left. Check with the customer before resending.",
        resend: "Resend", markSent: "Mark as sent", answered: { "answered \($0)" }, with: { "with \($0)" },
        withNobody: "no owner", readOnly: "You follow this ticket: you can read everything and change nothing.",
        right: "Respondent and treatment", details: "Details", replyQueued: "Reply queued.",
        noteSaved: "Internal note saved.",
        noteNamesNobody: "Internal note saved, but nobody in the team has the name that follows one of the @.",
        answerSaved: "Customer's answer recorded.", saved: "Changes saved.", archived: "Opinion archived.",
        unarchived: "Opinion back in the list.", delegated: { "Assigned to \($0)." },
        handedBack: "Comment handed back.")
}

extension Text {
    /// "Pós-compra · respondeu ontem, 18:42 · com Ana Nogueira".
    package func ticketSubtitle(survey: String, answered moment: String, owner: String?) -> String {
        "\(survey) · \(ticket.answered(moment)) · \(owner.map(ticket.with) ?? ticket.withNobody)"
    }
}
