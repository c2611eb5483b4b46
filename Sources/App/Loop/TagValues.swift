import Domain
import Views

extension TagValues {
    /// What the tags of a text become on this ticket.
    static func of(_ ticket: TicketDetail, _ scope: Scope, _ text: Text) -> TagValues {
        TagValues(
            customerName: ticket.customerName, nameless: text.terms.namelessCustomer, score: Score(clamping: ticket.score),
            survey: ticket.survey, agentName: scope.member.name)
    }
}

/// What is wrong with the tags of a text, in words; nil when all are known.
enum TagProblem {
    static func of(_ template: String, _ text: Text) -> String? {
        Template(template).unknownTags.first.map {
            text.problems.unknownTag($0.trimmingPrefix("{{").trimmingSuffix("}}"))
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : String(self)
    }
}
