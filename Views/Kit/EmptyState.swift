import HTML

/// Shown in place of an empty list: why it is empty, and what to do next.
package struct EmptyState: Sendable {
    package struct Action: Sendable {
        package var label: String
        package var href: String

        package init(label: String, href: String) {
            self.label = label
            self.href = href
        }
    }

    package var title: String
    package var hint: String
    package var action: Action?

    package init(title: String, hint: String, action: Action? = nil) {
        self.title = title
        self.hint = hint
        self.action = action
    }

    var body: HTML {
        """
        <div class="empty"><p class="empty-title">\(title)</p><p>\(hint)</p>\
        \(with: action, { "<p><a class=\"button\" href=\"\($0.href)\">\($0.label)</a></p>" })</div>
        """
    }
}
