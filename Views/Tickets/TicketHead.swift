import HTML

/// The ticket's name and the actions on the whole ticket. Archiving posts `archived` (yes | no) to `Paths.archival`;
/// closing posts `status` = closed (or, when closed, open) to `Paths.ticketProperties`.
package struct TicketHead: Sendable {
    package var number: Int
    package var name: String
    /// "Pós-compra · respondeu ontem, 18:42 · com Ana Nogueira", from `Strings.ticketSubtitle`.
    package var subtitle: String
    package var isArchived: Bool
    package var isClosed: Bool
    /// False for a follower: no buttons.
    package var canEdit: Bool
    package var assignmentLock: PlanLock?
    package var loopLock: PlanLock?

    package init(
        number: Int, name: String, subtitle: String, isArchived: Bool, isClosed: Bool, canEdit: Bool,
        assignmentLock: PlanLock?, loopLock: PlanLock?
    ) {
        self.number = number
        self.name = name
        self.subtitle = subtitle
        self.isArchived = isArchived
        self.isClosed = isClosed
        self.canEdit = canEdit
        self.assignmentLock = assignmentLock
        self.loopLock = loopLock
    }

    func body(page: TicketPage) -> HTML {
        let strings = page.layout.strings.ticket
        return """
            <header class="ticket-head">
            <a class="way-back icon-button" href="\(page.inboxHref)" aria-label="\(strings.backToList)">\(Icon.back)</a>
            <div class="ticket-name"><h1 id="ticket-title">\(name) <span class="number">#\(number)</span>\
            \(if: isArchived, " <span class=\"tag\">\(strings.archivedMark)</span>")\
            \(if: isClosed, " <span class=\"tag\">\(strings.closedMark)</span>")</h1>
            <p>\(subtitle)</p></div>
            <div class="ticket-acts"><a class="button to-panel" href="#panel">\(Icon.person)\(strings.details)</a>\
            \(if: canEdit, acts(page))</div>
            </header>
            """
    }

    private func acts(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.ticket
        return """
            \(assign(strings))
            <form method="post" action="\(Paths.archival(page.tenant, number))" data-archive>\(page.layout.token)\
            <input type="hidden" name="back" value="\(page.inboxHref)">\
            <button class="button" name="archived" value="\(isArchived ? "no" : "yes")">\
            \(isArchived ? strings.unarchive : strings.archive)<kbd aria-hidden="true">e</kbd></button></form>
            <form method="post" action="\(Paths.ticketProperties(page.tenant, number))">\(page.layout.tokenAndBack)\
            <button class="button\(if: !isClosed, " is-primary")" name="status" value="\(isClosed ? "open" : "closed")"\
            \(with: loopLock, { " disabled title=\"\($0.reason)\"" })>\(if: loopLock != nil, Icon.lock)\
            \(isClosed ? strings.reopen : strings.close)</button></form>
            """
    }

    private func assign(_ strings: TicketStrings) -> HTML {
        guard let assignmentLock else { return "<a class=\"button\" href=\"#delegation\">\(strings.assign)</a>" }
        return "<button class=\"button\" disabled title=\"\(assignmentLock.reason)\">\(Icon.lock)\(strings.assign)</button>"
    }
}
