import Domain

extension TagValues {
    /// The values of tags in a reply on the ticket.
    init(_ ticket: TicketDetail, agentName: String, nameless: String) {
        self.init(
            customerName: ticket.customerName, nameless: nameless, score: Score(clamping: ticket.score), survey: ticket.survey,
            agentName: agentName)
    }
}
