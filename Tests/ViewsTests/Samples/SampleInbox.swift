import Domain
import Views

extension Sample {
    var list: TicketList {
        var filter = InboxFilter()
        filter.searchText = typed
        filter.segments = [typed]
        return TicketList(
            filter: filter,
            tabs: InboxTab.all(filter: filter, counts: [.mine: 18], tenant: "loja", strings: strings),
            statusCounts: StatusCount.all(filter: filter, counts: [.open: 3], tenant: "loja", strings: strings),
            filterForm: FilterForm(
                segments: [FormOption(typed, typed, isSelected: true)], owners: SelectOptions([FormOption("1", typed)]),
                surveys: SelectOptions([FormOption("1", typed)]), categories: SelectOptions([FormOption("1", typed)])),
            savedViews: [
                SavedView(id: 1, name: typed, href: "/loja/inbox?q=x", isShared: true, isCurrent: true, canRemove: true)
            ],
            groups: TicketGroup.byPriority([(.high, row(1)), (.high, row(2)), (.low, row(3))], strings: strings),
            next: NextPage(href: "/loja/inbox?after=3", isUnfinished: true), start: "/loja/inbox",
            bulk: BulkBar(
                unarchives: false, people: SelectOptions([FormOption("member:1", typed)]),
                teams: SelectOptions([FormOption("team:1", typed)]),
                categories: SelectOptions([FormOption("1", typed)]),
                assignmentLock: lock, categoriesLock: lock, loopLock: lock),
            searchResult: strings.searchResult(2, query: typed))
    }

    func row(_ number: Int, isSelected: Bool = false) -> TicketRow {
        TicketRow(
            number: number, href: Paths.ticket("loja", number), name: typed, score: score, excerpt: typed,
            survey: typed,
            status: strings.terms.status(.open), category: typed,
            lateness: Lateness(text: strings.time.late(strings.time.hours(2)), isLate: true),
            age: strings.time.ago(strings.time.days(2)), owner: OwnerName(typed), isUnread: true, awaitingReply: number != 2,
            isArchived: false,
            why: strings.whyHere(priority: .high, scoreClass: .detractor, waiting: .handled), isOpen: number == 1,
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
