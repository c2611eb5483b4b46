import HTML

/// An e-mail to the customer and its delivery. An unconfirmed or refused one is resolved by POST `Paths.reply` with
/// `action` = resend | mark_sent.
package struct TimelineReply: Sendable {
    package enum Delivery: Sendable {
        case queued, sent
        /// The reason is the mail server's own text.
        case refused(reason: String)
        /// Interrupted in transmission: a member decides whether it was sent.
        case unconfirmed
    }

    package var id: Int
    package var author: String
    /// The customer's name, for "E-mail para Marina".
    package var recipient: String
    package var subject: String
    package var body: String
    package var timestamp: String
    package var delivery: Delivery
    /// Whether the member may resend it or mark it as sent.
    package var canResolve: Bool

    package init(
        id: Int, author: String, recipient: String, subject: String, body: String, timestamp: String, delivery: Delivery,
        canResolve: Bool
    ) {
        self.id = id
        self.author = author
        self.recipient = recipient
        self.subject = subject
        self.body = body
        self.timestamp = timestamp
        self.delivery = delivery
        self.canResolve = canResolve
    }

    func item(page: TicketPage) -> HTML {
        let strings = page.layout.strings.ticket
        return """
            <li class="bubble is-reply" id="reply-\(id)"><p class="bubble-head"><strong>\
            \(strings.emailTo(recipient))</strong>\
            <span>\(author) · \(timestamp) · \(state(strings))</span></p>\
            \(if: !subject.isEmpty, "<p class=\"bubble-subject\">\(subject)</p>")<p class="bubble-body">\
            \(lines: self.body)</p>\
            \(trouble(page))</li>

            """
    }

    private func state(_ strings: TicketStrings) -> HTML {
        switch delivery {
        case .queued: "<span class=\"delivery is-queued\">\(strings.queued)</span>"
        case .sent: "<span class=\"delivery is-sent\">\(strings.sent)</span>"
        case .refused: "<strong class=\"delivery is-refused\">\(strings.refused)</strong>"
        case .unconfirmed: "<strong class=\"delivery is-unconfirmed\">\(strings.unconfirmed)</strong>"
        }
    }

    private func trouble(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.ticket
        switch delivery {
        case .queued, .sent: return ""
        case .refused(let refusal):
            return """
                <div class="trouble">\(Icon.warning)<p>\(strings.refusedHint) <q>\(refusal)</q></p>\
                \(if: canResolve, resolution(page, mayBeSent: false))</div>
                """
        case .unconfirmed:
            return """
                <div class="trouble">\(Icon.warning)<p>\(strings.unconfirmedHint)</p>\
                \(if: canResolve, resolution(page, mayBeSent: true))</div>
                """
        }
    }

    private func resolution(_ page: TicketPage, mayBeSent: Bool) -> HTML {
        let strings = page.layout.strings.ticket
        return """
            <form method="post" action="\(Paths.reply(page.tenant, page.head.number, id))">\(page.layout.tokenAndBack)\
            <button class="button is-small" name="action" value="resend">\(strings.resend)</button>\
            \(if: mayBeSent, "<button class=\"button is-small\" name=\"action\" value=\"mark_sent\">\(strings.markSent)</button>")</form>
            """
    }
}
