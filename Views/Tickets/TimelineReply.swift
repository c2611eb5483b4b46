import HTML

/// An e-mail to the customer and how far it came. An uncertain or refused one is settled by POST `Paths.reply` with
/// `action` = resend | mark_sent.
package struct TimelineReply: Sendable {
    package enum Delivery: Sendable {
        case queued, sent
        /// The words are the mail server's.
        case refused(words: String)
        /// Perhaps handed over, perhaps not: a person decides.
        case unconfirmed
    }

    package var id: Int
    package var author: String
    /// The customer's name, for "E-mail para Marina".
    package var recipient: String
    package var subject: String
    package var body: String
    package var moment: String
    package var delivery: Delivery
    /// Whether this person may resend it or mark it as sent.
    package var canResolve: Bool

    package init(
        id: Int, author: String, recipient: String, subject: String, body: String, moment: String, delivery: Delivery,
        canResolve: Bool
    ) {
        self.id = id
        self.author = author
        self.recipient = recipient
        self.subject = subject
        self.body = body
        self.moment = moment
        self.delivery = delivery
        self.canResolve = canResolve
    }

    func item(page: TicketPage) -> HTML {
        let words = page.layout.text.ticket
        return """
            <li class="bubble is-reply" id="reply-\(id)"><p class="bubble-head"><strong>\
            \(words.emailTo(recipient))</strong>\
            <span>\(author) · \(moment) · \(state(words))</span></p>\
            \(if: !subject.isEmpty, "<p class=\"bubble-subject\">\(subject)</p>")<p class="bubble-body">\
            \(lines: self.body)</p>\
            \(trouble(page))</li>

            """
    }

    private func state(_ words: TicketText) -> HTML {
        switch delivery {
        case .queued: "<span class=\"delivery is-queued\">\(words.queued)</span>"
        case .sent: "<span class=\"delivery is-sent\">\(words.sent)</span>"
        case .refused: "<strong class=\"delivery is-refused\">\(words.refused)</strong>"
        case .unconfirmed: "<strong class=\"delivery is-unconfirmed\">\(words.unconfirmed)</strong>"
        }
    }

    private func trouble(_ page: TicketPage) -> HTML {
        let words = page.layout.text.ticket
        switch delivery {
        case .queued, .sent: return ""
        case .refused(let refusal):
            return """
                <div class="trouble">\(Icon.warning)<p>\(words.refusedHint) <q>\(refusal)</q></p>\
                \(if: canResolve, settling(page, mayBeSent: false))</div>
                """
        case .unconfirmed:
            return """
                <div class="trouble">\(Icon.warning)<p>\(words.doubtfulHint)</p>\
                \(if: canResolve, settling(page, mayBeSent: true))</div>
                """
        }
    }

    private func settling(_ page: TicketPage, mayBeSent: Bool) -> HTML {
        let words = page.layout.text.ticket
        return """
            <form method="post" action="\(Paths.reply(page.tenant, page.head.number, id))">\(page.layout.tokenAndBack)\
            <button class="button is-small" name="action" value="resend">\(words.resend)</button>\
            \(if: mayBeSent, "<button class=\"button is-small\" name=\"action\" value=\"mark_sent\">\(words.markSent)</button>")</form>
            """
    }
}
