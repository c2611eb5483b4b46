import Domain
import HTML

/// Where the next rows are.
package struct NextPage: Sendable {
    package var href: String
    /// What a filter means has been looked for in a part of the list only, and that gave less than a page.
    package var isUnfinished: Bool

    package init(href: String, isUnfinished: Bool = false) {
        self.href = href
        self.isUnfinished = isUnfinished
    }
}

/// The left section: tabs, counts by status, filters, rows.
package struct TicketList: Sendable {
    /// The list's state; links and hidden fields are made from it.
    package var filter: InboxFilter
    package var tabs: [InboxTab]
    package var statusCounts: [StatusCount]
    /// Nil for a follower, who has one list and no filters.
    package var filterForm: FilterForm?
    package var savedViews: [SavedView]
    package var groups: [TicketGroup]
    /// Nil at the end of the list.
    package var next: NextPage?
    /// Where the list begins, when this page is not its beginning.
    package var start: String?
    /// What may be done with several at once; nil when nothing may (a follower).
    package var bulk: BulkBar?
    /// The sentence above a search's results, from `Text.searchResult(_:words:isWhole:)`; nil when nothing is searched.
    package var searchResult: String?
    /// Stands in for the rows when there are none.
    package var emptyState: EmptyState?

    package init(
        filter: InboxFilter, tabs: [InboxTab], statusCounts: [StatusCount], filterForm: FilterForm?,
        savedViews: [SavedView] = [], groups: [TicketGroup], next: NextPage? = nil, start: String? = nil,
        bulk: BulkBar? = nil, searchResult: String? = nil, emptyState: EmptyState? = nil
    ) {
        self.filter = filter
        self.tabs = tabs
        self.statusCounts = statusCounts
        self.filterForm = filterForm
        self.savedViews = savedViews
        self.groups = groups
        self.next = next
        self.start = start
        self.bulk = bulk
        self.searchResult = searchResult
        self.emptyState = emptyState
    }
}
