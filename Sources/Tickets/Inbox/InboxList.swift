import Domain
import Foundation
import Postgres
import Views
import Web

/// The list of tickets on the inbox's page and beside an open ticket: its queries, and the page value it builds from the data.
struct InboxList: Sendable {
    let filter: InboxFilter
    let after: InboxCursor?
    let isAllSelected: Bool
    let openTicket: Int?

    static let pageSize = 30

    init(_ query: FormData, _ scope: Scope, openTicket: Int? = nil) {
        filter = InboxFilter(fields: query.fields, lists: scope.lists)
        after = query["after"].flatMap(InboxCursor.init(text:))
        isAllSelected = query["select"] == "loaded"
        self.openTicket = openTicket
    }

    /// Read in one round trip.
    struct Data: Sendable {
        var tickets: [InboxTicket]
        var counts: [TicketCount]
        var directory: Directory
        var views: [StoredView]
    }

    /// One more than a page, to show whether a next page exists.
    func tickets(_ request: MemberRequest) -> Query<[InboxTicket]> {
        InboxQueries.tickets(filter, request.scope, now: request.now, after: after, limit: Self.pageSize + 1)
    }

    /// The next page starts after the last row shown or, where a filter found less than a page, after the last ticket examined.
    private func nextPage(after tickets: [InboxTicket], _ tenant: String) -> NextPage? {
        if let end = tickets.last, end.isScanEnd {
            return NextPage(href: Paths.inbox(tenant, filter, after: InboxCursor(end).text), isUnfinished: true)
        }
        guard tickets.count > Self.pageSize else { return nil }
        return NextPage(href: Paths.inbox(tenant, filter, after: InboxCursor(tickets[Self.pageSize - 1]).text))
    }

    func value(_ data: Data, _ request: MemberRequest) -> TicketList {
        let tenant = request.scope.tenant.slug, strings = request.strings
        let isFollower = request.scope.member.role == .follower
        let shown = data.tickets.filter { !$0.isScanEnd }.prefix(Self.pageSize)
        let next = nextPage(after: data.tickets, tenant)
        let query = QueryString.of(filter.fields)
        let rows = shown.map { ticket in
            (
                priority: ticket.status == .closed ? nil : Priority(rawValue: ticket.priority) ?? .low,
                row: row(ticket, href: Paths.ticket(tenant, ticket.number, query: query), data.directory, request)
            )
        }
        let counts = InboxCounts(data.counts)
        return TicketList(
            filter: filter,
            tabs: InboxTab.all(
                request.scope.lists, filter: withoutSearch, counts: counts.byView, tenant: tenant, strings: strings),
            statusCounts: StatusCount.all(
                filter: filter, counts: counts.byStatus(of: filter.view), tenant: tenant, strings: strings),
            filterForm: isFollower ? nil : filterForm(data.directory),
            savedViews: isFollower ? [] : savedViews(data.views, of: query, request.scope),
            groups: TicketGroup.byPriority(rows, strings: strings),
            next: next,
            start: after == nil ? nil : Paths.inbox(tenant, filter),
            bulk: isFollower ? nil : bulkBar(data.directory, request),
            searchResult: filter.searchText.isEmpty
                ? nil : strings.searchResult(shown.count, query: filter.searchText, isWhole: next == nil && after == nil),
            emptyState: rows.isEmpty && next == nil ? emptyState(request) : nil)
    }

    /// For the tabs, which keep the filter but not the search: that covers all lists.
    private var withoutSearch: InboxFilter {
        var filter = filter
        filter.searchText = ""
        return filter
    }

    private func row(
        _ ticket: InboxTicket, href: String, _ directory: Directory, _ request: MemberRequest
    ) -> TicketRow {
        let strings = request.strings, now = request.now
        let score = Score(clamping: ticket.score)
        let isClosed = ticket.status == .closed
        let age = strings.age(of: ticket.respondedAt, at: now)
        return TicketRow(
            number: ticket.number, href: href,
            name: CustomerName.displayName(ticket.name, email: ticket.email, ticket: ticket.number), score: score,
            excerpt: ticket.excerpt, survey: directory.survey(ticket.surveyID) ?? "", status: strings.terms.status(ticket.status),
            category: ticket.categoryIDs.compactMap(directory.category).min(),
            lateness: isClosed ? nil : strings.lateness(of: ticket.deadline, at: now, in: request.scope.tenant.zone),
            age: age, owner: directory.owner(member: ticket.ownerID, team: ticket.teamID), isUnread: ticket.isUnread,
            awaitingReply: ticket.awaitingReply, isArchived: ticket.isArchived,
            why: strings.whyHere(
                priority: Priority(rawValue: ticket.priority) ?? .low, scoreClass: score.scoreClass,
                waiting: !ticket.awaitingReply
                    ? .handled : ticket.status == .open ? .unanswered(age: age) : .customerReplied(age: age)),
            isOpen: ticket.number == openTicket, isSelected: isAllSelected)
    }

    private func filterForm(_ directory: Directory) -> FilterForm {
        FilterForm(
            segments: directory.segments.map { FormOption($0, $0, isSelected: filter.segments.contains($0)) },
            owners: directory.options.owners, surveys: directory.options.surveys, categories: directory.options.categories)
    }

    /// Marks the view whose query is this list's as current.
    private func savedViews(_ views: [StoredView], of query: String, _ scope: Scope) -> [SavedView] {
        views.map { view in
            SavedView(
                id: view.id, name: view.name, href: Paths.inbox(scope.tenant.slug, query: view.query), isShared: view.isShared,
                isCurrent: view.query == query, canRemove: view.isOwn || scope.member.role == .admin)
        }
    }

    private func bulkBar(_ directory: Directory, _ request: MemberRequest) -> BulkBar {
        BulkBar(
            unarchives: filter.view == .archived,
            people: directory.options.members, teams: directory.options.teams, categories: directory.options.categories,
            assignmentLock: request.lock(.assignment), categoriesLock: request.lock(.categories),
            loopLock: request.lock(.loop))
    }

    private func emptyState(_ request: MemberRequest) -> EmptyState {
        let strings = request.strings, tenant = request.scope.tenant.slug
        if !filter.searchText.isEmpty {
            let message = strings.inbox.emptySearch(filter.searchText)
            return EmptyState(
                title: message.title, hint: message.hint,
                action: .init(label: strings.inbox.clearSearch, href: Paths.inbox(tenant)))
        }
        if filter.isNarrowed {
            var whole = InboxFilter()
            whole.view = filter.view
            let message = strings.inbox.emptyFiltered
            return EmptyState(
                title: message.title, hint: message.hint,
                action: .init(label: strings.inbox.clearFilters, href: Paths.inbox(tenant, whole)))
        }
        let message = strings.inbox.empty(filter.view)
        var team = InboxFilter()
        team.view = .team
        return EmptyState(
            title: message.title, hint: message.hint,
            action: filter.view == .mine
                ? .init(label: strings.inbox.seeTeam, href: Paths.inbox(tenant, team)) : nil)
    }
}
