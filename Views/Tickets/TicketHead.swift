import HTML

/// The ticket's name and what is done with the whole of it. Archiving posts `archived` (yes | no) to `Paths.archival`;
/// closing posts `status` = closed (or, when closed, open) to `Paths.treatment`.
package struct TicketHead: Sendable {
    package var number: Int
    package var name: String
    /// "Pós-compra · respondeu ontem, 18:42 · com Ana Nogueira", from `Text.ticketSubtitle`.
    package var subtitle: String
    package var isArchived: Bool
    package var isClosed: Bool
    /// False for a follower: no buttons.
    package var canEdit: Bool
    package var delegationLock: Lock?
    package var loopLock: Lock?

    package init(
        number: Int, name: String, subtitle: String, isArchived: Bool, isClosed: Bool, canEdit: Bool,
        delegationLock: Lock?, loopLock: Lock?
    ) {
        self.number = number
        self.name = name
        self.subtitle = subtitle
        self.isArchived = isArchived
        self.isClosed = isClosed
        self.canEdit = canEdit
        self.delegationLock = delegationLock
        self.loopLock = loopLock
    }

    func body(page: TicketPage) -> HTML {
        let words = page.layout.text.ticket
        return """
            <header class="ticket-head">
            <a class="way-back icon-button" href="\(page.inboxHref)" aria-label="\(words.backToList)">\(Icon.back)</a>
            <div class="ticket-name"><h1 id="ticket-title">\(name) <span class="number">#\(number)</span>\
            \(if: isArchived, " <span class=\"tag\">\(words.archivedMark)</span>")\
            \(if: isClosed, " <span class=\"tag\">\(words.closedMark)</span>")</h1>
            <p>\(subtitle)</p></div>
            <div class="ticket-acts"><a class="button to-panel" href="#panel">\(Icon.person)\(words.details)</a>\
            \(if: canEdit, acts(page))</div>
            </header>
            """
    }

    private func acts(_ page: TicketPage) -> HTML {
        let words = page.layout.text.ticket
        return """
            \(delegate(words))
            <form method="post" action="\(Paths.archival(page.tenant, number))" data-archive>\(page.layout.token)\
            <input type="hidden" name="back" value="\(page.inboxHref)">\
            <button class="button" name="archived" value="\(isArchived ? "no" : "yes")">\
            \(isArchived ? words.unarchive : words.archive)<kbd aria-hidden="true">e</kbd></button></form>
            <form method="post" action="\(Paths.treatment(page.tenant, number))">\(page.layout.tokenAndBack)\
            <button class="button\(if: !isClosed, " is-primary")" name="status" value="\(isClosed ? "open" : "closed")"\
            \(with: loopLock, { " disabled title=\"\($0.reason)\"" })>\(if: loopLock != nil, Icon.lock)\
            \(isClosed ? words.reopen : words.close)</button></form>
            """
    }

    private func delegate(_ words: TicketText) -> HTML {
        guard let delegationLock else { return "<a class=\"button\" href=\"#delegation\">\(words.delegate)</a>" }
        return "<button class=\"button\" disabled title=\"\(delegationLock.reason)\">\(Icon.lock)\(words.delegate)</button>"
    }
}
