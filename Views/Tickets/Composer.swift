import Domain
import HTML

/// Three forms behind tabs, below the history.
/// Reply: POST `Paths.replies` with `subject`, `body`. Without JavaScript the button `insert` = customer_name shows the page again with the
/// tag appended to the text; the button `then` = close also closes the ticket.
/// Note: POST `Paths.notes` with `body`.
/// Customer's reply through another channel: POST `Paths.customerReplies` with `body`, `channel`.
package struct Composer: Sendable {
    package enum Tab: Sendable { case reply, note, customerReply }

    package var tab: Tab
    package var reply: ReplyForm
    package var noteBody: String
    package var noteErrors: FieldErrors
    package var customerReplyBody: String
    /// Values are `Channel` raw values.
    package var channels: [FormOption]
    package var customerReplyErrors: FieldErrors
    /// Locks the whole composer, which needs the Loop feature.
    package var lock: PlanLock?

    package init(
        tab: Tab = .reply, reply: ReplyForm, noteBody: String = "", noteErrors: FieldErrors = [:],
        customerReplyBody: String = "", channels: [FormOption], customerReplyErrors: FieldErrors = [:], lock: PlanLock?
    ) {
        self.tab = tab
        self.reply = reply
        self.noteBody = noteBody
        self.noteErrors = noteErrors
        self.customerReplyBody = customerReplyBody
        self.channels = channels
        self.customerReplyErrors = customerReplyErrors
        self.lock = lock
    }

    /// Tabs are radio buttons, so that they work without JavaScript; CSS shows the form of the checked one.
    func body(page: TicketPage) -> HTML {
        let strings = page.layout.strings.composer
        if let lock { return locked(lock, strings) }
        return """
            <section class="composer" aria-label="\(strings.region)" data-composer>
            <fieldset class="composer-tabs"><legend class="visually-hidden">\(strings.region)</legend>
            \(tabLabel(.reply, "tab-reply", strings.reply))\(tabLabel(.note, "tab-note", strings.note))\
            \(tabLabel(.customerReply, "tab-answer", strings.customerReply))
            </fieldset>
            \(reply.body(page: page))
            \(NoteForm(composer: self, page: page).body)
            \(CustomerReplyForm(composer: self, page: page).body)
            </section>
            """
    }

    private func locked(_ lock: PlanLock, _ strings: ComposerStrings) -> HTML {
        """
        <section class="composer is-locked" aria-label="\(strings.region)"><p class="acts">\
        \(each: [strings.reply, strings.note, strings.customerReply], { "<button class=\"pill\" disabled>\(Icon.lock)\($0)</button>" })</p>\
        \(lock.body)</section>
        """
    }

    private func tabLabel(_ tab: Tab, _ id: String, _ label: String) -> HTML {
        "<input type=\"radio\" name=\"composer\" id=\"\(id)\"\(if: tab == self.tab, " checked")><label for=\"\(id)\">\(label)</label>"
    }
}
