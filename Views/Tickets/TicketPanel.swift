import HTML

/// The right section.
package struct TicketPanel: Sendable {
    package var respondent: Respondent
    package var treatment: TreatmentForm
    package var categories: CategoriesForm
    package var delegation: DelegationForm
    package var followers: FollowersBlock

    package init(
        respondent: Respondent, treatment: TreatmentForm, categories: CategoriesForm, delegation: DelegationForm,
        followers: FollowersBlock
    ) {
        self.respondent = respondent
        self.treatment = treatment
        self.categories = categories
        self.delegation = delegation
        self.followers = followers
    }

    /// Folded away on narrow windows: `#panel` and any address inside it open it.
    func body(page: TicketPage) -> HTML {
        """
        <aside class="panel" id="panel" tabindex="0" aria-label="\(page.layout.text.ticket.right)">
        <a class="panel-close button" href="#ticket-title">\(Icon.back)\(page.layout.text.frame.back)</a>
        \(respondent.body(text: page.layout.text))
        \(treatment.body(page: page))
        \(categories.body(page: page))
        \(delegation.body(page: page))
        \(followers.body(page: page))
        </aside>
        """
    }
}
