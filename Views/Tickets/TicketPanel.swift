import HTML

/// The section on the right of the ticket.
package struct TicketPanel: Sendable {
    package var respondent: Respondent
    package var properties: TicketPropertiesForm
    package var categories: CategoriesForm
    package var assignment: AssignmentForm
    package var followers: FollowersBlock

    package init(
        respondent: Respondent, properties: TicketPropertiesForm, categories: CategoriesForm, assignment: AssignmentForm,
        followers: FollowersBlock
    ) {
        self.respondent = respondent
        self.properties = properties
        self.categories = categories
        self.assignment = assignment
        self.followers = followers
    }

    /// Hidden on narrow windows until a link leads to `#panel` or to an id inside it.
    func body(page: TicketPage) -> HTML {
        """
        <aside class="panel" id="panel" tabindex="0" aria-label="\(page.layout.strings.ticket.panel)">
        <a class="panel-close button" href="#ticket-title">\(Icon.back)\(page.layout.strings.layout.back)</a>
        \(respondent.body(strings: page.layout.strings))
        \(properties.body(page: page))
        \(categories.body(page: page))
        \(assignment.body(page: page))
        \(followers.body(page: page))
        </aside>
        """
    }
}
