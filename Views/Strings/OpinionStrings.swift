package struct OpinionStrings: Sendable {
    package let title: String
    package let summary: String
    package let responses: @Sendable (_ count: String, _ isOne: Bool) -> String
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
}
