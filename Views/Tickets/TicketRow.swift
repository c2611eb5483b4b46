import Domain
import HTML

/// One ticket in the list.
package struct TicketRow: Sendable {
    package var number: Int
    /// Made with the list's filter: `Paths.ticket(tenant, number, in: filter)`.
    package var href: String
    package var name: String
    package var score: Score
    /// One line of the customer's comment; empty without one.
    package var excerpt: String
    package var survey: String
    package var status: String
    /// The name of the first category.
    package var category: String?
    /// From `Strings.lateness`; nil without a deadline and for closed tickets.
    package var lateness: Lateness?
    /// From `Strings.age`; shown when `lateness` is nil.
    package var age: String
    package var owner: OwnerName?
    package var isUnread: Bool
    /// Awaits our reply; other tickets are shown lighter and marked as handled.
    package var awaitingReply: Bool
    package var isArchived: Bool
    /// Why the row has its position, from `Strings.whyHere`.
    package var why: String
    /// The ticket is open beside the list.
    package var isOpen: Bool
    /// The checkbox is ticked (`?select=loaded`).
    package var isSelected: Bool

    package init(
        number: Int, href: String, name: String, score: Score, excerpt: String, survey: String, status: String,
        category: String? = nil, lateness: Lateness?, age: String, owner: OwnerName?, isUnread: Bool, awaitingReply: Bool,
        isArchived: Bool, why: String, isOpen: Bool = false, isSelected: Bool = false
    ) {
        self.number = number
        self.href = href
        self.name = name
        self.score = score
        self.excerpt = excerpt
        self.survey = survey
        self.status = status
        self.category = category
        self.lateness = lateness
        self.age = age
        self.owner = owner
        self.isUnread = isUnread
        self.awaitingReply = awaitingReply
        self.isArchived = isArchived
        self.why = why
        self.isOpen = isOpen
        self.isSelected = isSelected
    }

    /// One literal except for optional parts: a page has dozens of rows, and each part is an allocation.
    func body(tenant: String, strings: Strings, canChoose: Bool) -> HTML {
        """
        <li class="row\(if: isOpen, " is-open")\(if: isUnread, " is-unread")\
        \(if: !awaitingReply, " is-handled")" data-row>\
        \(if: canChoose, pick(strings))<span class="grade \(score.scoreClass.rawValue)"><span class="score">\(score.value)</span>\
        <span class="grade-class">\(strings.terms.scoreClass(score.scoreClass))</span></span>\(if: canChoose, "</label>")\
        <a class="row-link" href="\(href)"\(if: isOpen, " aria-current=\"true\"")>\
        <span class="row-head"><strong class="row-name">\(name)</strong>\
        \(if: isUnread, "<span class=\"dot\"><span class=\"visually-hidden\">\(strings.inbox.unread)</span></span>")\
        <span class="row-time\(if: lateness?.isLate ?? false, " is-late")">\(lateness?.text ?? age)</span></span>\
        <span class="row-excerpt">\(excerpt.isEmpty ? strings.inbox.noComment : excerpt)</span>\
        <span class="row-meta">\(with: category, { "<span class=\"tag\">\($0)</span>" })\
        <span class="row-where">\(survey) · \(status)</span>\
        <span class="row-owner"\(with: owner, { " title=\"\($0.full)\"" })>\
        \(owner?.short ?? strings.inbox.nobodyOwns)</span></span>\
        <span class="row-why">\(if: !awaitingReply, handled(strings))\(why)</span></a>\
        \(if: canChoose, archive(tenant, strings))</li>

        """
    }

    /// The label of the score's circle, which CSS turns into a checkbox on hover, on focus and when any row is selected.
    private func pick(_ strings: Strings) -> HTML {
        """
        <label class="pick"><input type="checkbox" name="ticket" value="\(number)" form="bulk" \
        aria-label="\(strings.inbox.select(name))"\(if: isSelected, " checked")>
        """
    }

    private func handled(_ strings: Strings) -> HTML { "<span class=\"handled\">✓ \(strings.inbox.handled)</span> · " }

    private func archive(_ tenant: String, _ strings: Strings) -> HTML {
        """
        <button class="row-archive" form="bulk" formaction="\(Paths.archival(tenant, number))" name="archived" \
        value="\(isArchived ? "no" : "yes")" \
        title="\(isArchived ? strings.inbox.unarchiveOne(name) : strings.inbox.archiveOne(name))">\
        \(isArchived ? Icon.unarchiveReference : Icon.archiveReference)</button>
        """
    }
}
