import Domain

/// One of the inbox's lists: "Minhas 18".
package struct InboxTab: Sendable {
    package var label: String
    /// "18", "999+"; nil shows none.
    package var count: String?
    package var href: String
    package var isCurrent: Bool

    package init(label: String, count: String?, href: String, isCurrent: Bool) {
        self.label = label
        self.count = count
        self.href = href
        self.isCurrent = isCurrent
    }

    /// The tabs a member sees. Each keeps the filter and changes the list. `counts` may lack
    /// some: those show no figure, and neither does the archive, where nothing waits.
    package static func all(
        _ views: [InboxView] = InboxView.allCases, filter: InboxFilter, counts: [InboxView: Int], tenant: String, text: Text
    ) -> [InboxTab] {
        views.map { view in
            var other = filter
            other.view = view
            return InboxTab(
                label: text.inbox.view(view), count: view == .archived ? nil : counts[view].map { text.count($0) },
                href: Paths.inbox(tenant, other), isCurrent: view == filter.view)
        }
    }
}
