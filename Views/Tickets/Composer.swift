import Domain
import HTML

/// Where one writes, at the foot of the centre: three forms behind tabs.
/// Reply: POST `Paths.replies` with `subject`, `body`; the button `insert` = customer_name comes without JavaScript and
/// wants the same page back with the tag at the end of what was typed; the button `then` = close also closes the ticket.
/// Note: POST `Paths.notes` with `body`. Answer that came another way: POST `Paths.answers` with `body`, `channel`.
package struct Composer: Sendable {
    package enum Tab: Sendable { case reply, note, answer }

    package var tab: Tab
    package var reply: ReplyForm
    package var noteBody: String
    package var noteErrors: FieldErrors
    package var answerBody: String
    /// Values are `Channel` raw values.
    package var channels: [Choice]
    package var customerReplyErrors: FieldErrors
    /// The whole composer is Loop's.
    package var lock: Lock?

    package init(
        tab: Tab = .reply, reply: ReplyForm, noteBody: String = "", noteErrors: FieldErrors = [:],
        answerBody: String = "", channels: [Choice], customerReplyErrors: FieldErrors = [:], lock: Lock?
    ) {
        self.tab = tab
        self.reply = reply
        self.noteBody = noteBody
        self.noteErrors = noteErrors
        self.answerBody = answerBody
        self.channels = channels
        self.customerReplyErrors = customerReplyErrors
        self.lock = lock
    }

    /// Tabs are radio buttons, so that they work without JavaScript; CSS shows the chosen one's form.
    func body(page: TicketPage) -> HTML {
        let words = page.layout.text.composer
        if let lock { return locked(lock, words) }
        return """
            <section class="composer" aria-label="\(words.region)" data-composer>
            <fieldset class="composer-tabs"><legend class="visually-hidden">\(words.region)</legend>
            \(tabLabel(.reply, "tab-reply", words.reply))\(tabLabel(.note, "tab-note", words.note))\
            \(tabLabel(.answer, "tab-answer", words.answer))
            </fieldset>
            \(reply.body(page: page))
            \(NoteForm(composer: self, page: page).body)
            \(AnswerForm(composer: self, page: page).body)
            </section>
            """
    }

    private func locked(_ lock: Lock, _ words: ComposerText) -> HTML {
        """
        <section class="composer is-locked" aria-label="\(words.region)"><p class="acts">\
        \(each: [words.reply, words.note, words.answer], { "<button class=\"pill\" disabled>\(Icon.lock)\($0)</button>" })</p>\
        \(lock.body)</section>
        """
    }

    private func tabLabel(_ tab: Tab, _ id: String, _ label: String) -> HTML {
        "<input type=\"radio\" name=\"composer\" id=\"\(id)\"\(if: tab == self.tab, " checked")><label for=\"\(id)\">\(label)</label>"
    }
}
