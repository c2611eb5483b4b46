package struct TicketStrings: Sendable {
    package let backToList: String
    package let assign: String
    package let archive: String
    package let unarchive: String
    package let close: String
    package let reopen: String
    package let archivedMark: String
    package let closedMark: String
    package let history: String
    package let emptyHistory: String
    package let emailTo: @Sendable (_ name: String) -> String
    package let noteHeading: String
    package let queued: String
    package let sent: String
    package let refused: String
    package let unconfirmed: String
    package let refusedHint: String
    package let unconfirmedHint: String
    package let resend: String
    package let markSent: String
    package let responded: @Sendable (_ timestamp: String) -> String
    package let with: @Sendable (_ owner: String) -> String
    package let withNobody: String
    package let readOnly: String
    package let panel: String
    package let details: String
    /// Flash messages.
    package let replyQueued: String
    package let noteSaved: String
    package let noteNamesNobody: String
    package let customerReplySaved: String
    package let saved: String
    package let returned: String
}

extension Strings {
    /// "Pós-compra · respondeu ontem, 18:42 · com Ana Nogueira".
    package func ticketSubtitle(survey: String, answered timestamp: String, owner: String?) -> String {
        "\(survey) · \(ticket.responded(timestamp)) · \(owner.map(ticket.with) ?? ticket.withNobody)"
    }
}
