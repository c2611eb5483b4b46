import Domain
import Views

extension Sample {
    var list: TicketList {
        var filter = InboxFilter()
        filter.searchText = typed
        filter.segments = [typed]
        return TicketList(
            filter: filter,
            tabs: InboxTab.all(filter: filter, counts: [.mine: 18], tenant: "loja", text: text),
            statusCounts: StatusCount.all(filter: filter, counts: [.open: 3], tenant: "loja", text: text),
            filterForm: FilterForm(
                segments: [Choice(typed, typed, isChosen: true)], owners: Options([Choice("1", typed)]),
                surveys: Options([Choice("1", typed)]), categories: Options([Choice("1", typed)])),
            savedViews: [
                SavedView(id: 1, name: typed, href: "/loja/inbox?q=x", isShared: true, isCurrent: true, canRemove: true)
            ],
            groups: TicketGroup.byPriority([(.high, row(1)), (.high, row(2)), (.low, row(3))], text: text),
            next: NextPage(href: "/loja/inbox?after=3", isUnfinished: true), start: "/loja/inbox",
            bulk: BulkBar(
                unarchives: false, people: Options([Choice("member:1", typed)]), teams: Options([Choice("team:1", typed)]),
                categories: Options([Choice("1", typed)]),
                delegationLock: lock, categoriesLock: lock, loopLock: lock),
            searchResult: text.searchResult(2, words: typed))
    }

    func row(_ number: Int, isSelected: Bool = false) -> TicketRow {
        TicketRow(
            number: number, href: Paths.ticket("loja", number), name: typed, score: score, excerpt: typed,
            survey: typed,
            status: text.terms.status(.open), category: typed, lateness: Lateness(words: "2 h de atraso", isLate: true),
            age: "há 2 dias", owner: OwnerName(typed), isUnread: true, awaitingReply: number != 2, isArchived: false,
            why: text.whyHere(priority: .high, scoreClass: .detractor, waiting: .handled), isOpen: number == 1,
            isSelected: isSelected)
    }

    var score: Score { Score.two }
}

extension Score {
    /// A detractor's.
    static var two: Score {
        guard let score = Score(2) else { preconditionFailure("2 is a score") }
        return score
    }
}
