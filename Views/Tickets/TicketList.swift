import Domain

/// The list of tickets: tabs, counts by status, filters, rows.
package struct TicketList: Sendable {
    /// The state of the list, from which links and hidden fields are made.
    package var filter: InboxFilter
    package var tabs: [InboxTab]
    package var statusCounts: [StatusCount]
    /// Nil for a follower, who has one list and no filters.
    package var filterForm: FilterForm?
    package var savedViews: [SavedView]
    package var groups: [TicketGroup]
    /// Nil on the last page.
    package var next: NextPage?
    /// The link to the first page; nil on the first page.
    package var start: String?
    /// Nil for a follower, who may change nothing.
    package var bulk: BulkBar?
    /// The sentence above a search's results, from `Strings.searchResult(_:query:isWhole:)`; nil without a search.
    package var searchResult: String?
    /// Shown in place of the rows when there are none.
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
