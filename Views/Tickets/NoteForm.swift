import HTML

/// The note's form: yellow, dashed and with its own words, so that it can't be taken for the reply.
struct NoteForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-note" method="post" action="\(Paths.notes(page.tenant, page.head.number))" data-unsaved>
        \(page.layout.tokenAndBack)\(TextArea(
            name: "body", label: words.noteLabel, value: composer.noteBody, rows: 4, help: words.noteHint,
            error: composer.noteErrors["body"], id: "note-body", attributes: " required maxlength=\"20000\" \
        data-shortcut=\"n\"").body)
        <div class="compose-acts"><button class="button is-note">\(words.saveNote)</button></div>
        </form>
        """
    }

    private var words: ComposerText { page.layout.text.composer }
}

/// Records what the customer answered another way than by e-mail.
struct AnswerForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-answer" method="post" action="\
        \(Paths.answers(page.tenant, page.head.number))" data-unsaved>
        \(page.layout.tokenAndBack)\(Select(
            name: "channel", label: words.channel, choices: composer.channels, error: \
        composer.answerErrors["channel"]).body)\
        \(TextArea(
            name: "body", label: words.answerLabel, value: composer.answerBody, rows: 3, help: words.answerHint,
            error: composer.answerErrors["body"], id: "answer-body", attributes: " required maxlength=\"20000\"").body)
        <div class="compose-acts"><button class="button">\(words.saveAnswer)</button></div>
        </form>
        """
    }

    private var words: ComposerText { page.layout.text.composer }
}
