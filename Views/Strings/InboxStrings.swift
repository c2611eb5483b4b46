import Domain

package struct InboxStrings: Sendable {
    package let title: String
    package let lists: String
    package let view: @Sendable (InboxView) -> String
    package let counts: String
    package let priorityHeading: @Sendable (Priority) -> String
    package let closedHeading: String
    package let unread: String
    package let handled: String
    package let select: @Sendable (_ name: String) -> String
    package let archiveOne: @Sendable (_ name: String) -> String
    package let unarchiveOne: @Sendable (_ name: String) -> String
    package let loadMore: String
    package let keepLooking: String
    package let unfinished: String
    package let backToStart: String
    package let noComment: String
    package let nobodyOwns: String
    package let clearSearch: String
    package let results: @Sendable (_ count: String, _ isOne: Bool, _ query: String) -> String
    package let chooseTitle: String
    package let chooseHint: String
    package let whyByClass: @Sendable (_ priority: Priority, _ scoreClass: ScoreClass) -> String
    package let whyByHand: @Sendable (_ priority: Priority, _ scoreClass: ScoreClass) -> String
    package let unanswered: @Sendable (_ age: String) -> String
    package let customerReplied: @Sendable (_ age: String) -> String
    package let empty: @Sendable (InboxView) -> (title: String, hint: String)
    package let emptyFiltered: (title: String, hint: String)
    package let emptySearch: @Sendable (_ query: String) -> (title: String, hint: String)
    package let clearFilters: String
    package let seeTeam: String
}

extension Strings {
    /// What a ticket is waiting for.
    package enum Waiting: Sendable {
        /// The customer has waited for a first reply for this long, from `Strings.age`.
        case unanswered(age: String)
        /// The customer wrote again after our last reply.
        case customerReplied(age: String)
        case handled
    }

    /// Why a row has its position in the list: "Alta por ser detrator · sem resposta há 2 dias".
    package func whyHere(priority: Priority, scoreClass: ScoreClass, waiting: Waiting) -> String {
        let rank =
            priority == scoreClass.defaultPriority
            ? inbox.whyByClass(priority, scoreClass) : inbox.whyByHand(priority, scoreClass)
        switch waiting {
        case .unanswered(let age): return "\(rank) · \(inbox.unanswered(age))"
        case .customerReplied(let age): return "\(rank) · \(inbox.customerReplied(age))"
        case .handled: return rank
        }
    }

    /// The sentence above search results. `isWhole` is false when only the first results were counted.
    package func searchResult(_ count: Int, query: String, isWhole: Bool = true) -> String {
        inbox.results(number(count) + (isWhole ? "" : "+"), count == 1, query)
    }
}
