import Domain

/// The tab of one list of the inbox: "Minhas 18".
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

    /// The tabs for these lists; each keeps the filter. A list without an entry in `counts` shows no count, and neither does the archive,
    /// where nothing awaits action.
    package static func all(
        _ views: [InboxView] = InboxView.allCases, filter: InboxFilter, counts: [InboxView: Int], tenant: String, strings: Strings
    ) -> [InboxTab] {
        views.map { view in
            var other = filter
            other.view = view
            return InboxTab(
                label: strings.inbox.view(view), count: view == .archived ? nil : counts[view].map { strings.count($0) },
                href: Paths.inbox(tenant, other), isCurrent: view == filter.view)
        }
    }
}
