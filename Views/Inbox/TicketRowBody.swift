import Domain
import HTML

extension TicketRow {
    /// In one piece but for what is optional: a page has dozens of rows, and each piece is memory of its own.
    func body(tenant: String, text: Text, canChoose: Bool) -> HTML {
        """
        <li class="row\(if: isOpen, " is-open")\(if: isUnread, " is-unread")\
        \(if: !awaitingReply, " is-handled")" data-row>\
        \(if: canChoose, pick(text))<span class="grade \(score.scoreClass.rawValue)"><span class="score">\(score.value)</span>\
        <span class="grade-class">\(text.terms.scoreClass(score.scoreClass))</span></span>\(if: canChoose, "</label>")\
        <a class="row-link" href="\(href)"\(if: isOpen, " aria-current=\"true\"")>\
        <span class="row-head"><strong class="row-name">\(name)</strong>\
        \(if: isUnread, "<span class=\"dot\"><span class=\"visually-hidden\">\(text.inbox.unread)</span></span>")\
        <span class="row-time\(if: lateness?.isLate ?? false, " is-late")">\(lateness?.words ?? age)</span></span>\
        <span class="row-excerpt">\(excerpt.isEmpty ? text.inbox.noComment : excerpt)</span>\
        <span class="row-meta">\(with: category, { "<span class=\"tag\">\($0)</span>" })\
        <span class="row-where">\(survey) · \(status)</span>\
        <span class="row-owner"\(with: owner, { " title=\"\($0.full)\"" })>\
        \(owner?.short ?? text.inbox.nobodyOwns)</span></span>\
        <span class="row-why">\(if: !awaitingReply, handled(text))\(why)</span></a>\
        \(if: canChoose, archive(tenant, text))</li>

        """
    }

    /// Around the circle that becomes a checkbox on hover, on focus and when anything is chosen.
    private func pick(_ text: Text) -> HTML {
        """
        <label class="pick"><input type="checkbox" name="ticket" value="\(number)" form="bulk" \
        aria-label="\(text.inbox.select(name))"\(if: isSelected, " checked")>
        """
    }

    private func handled(_ text: Text) -> HTML { "<span class=\"handled\">✓ \(text.inbox.handled)</span> · " }

    private func archive(_ tenant: String, _ text: Text) -> HTML {
        """
        <button class="row-archive" form="bulk" formaction="\(Paths.archival(tenant, number))" name="archived" \
        value="\(isArchived ? "no" : "yes")" \
        title="\(isArchived ? text.inbox.unarchiveOne(name) : text.inbox.archiveOne(name))">\
        \(isArchived ? Icon.unarchiveReference : Icon.archiveReference)</button>
        """
    }
}
