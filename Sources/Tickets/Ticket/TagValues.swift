import Domain
import Views
import Web

extension TagValues {
    /// What the tags of a text become on this ticket.
    static func of(_ ticket: TicketDetail, _ scope: Scope, _ text: Text) -> TagValues {
        TagValues(
            customerName: ticket.customerName, nameless: text.terms.namelessCustomer, score: Score(clamping: ticket.score),
            survey: ticket.survey, agentName: scope.member.name)
    }
}
