import HTML

/// The note's form: yellow, dashed and with its own words, so that it can't be taken for the reply.
struct NoteForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-note" method="post" action="\(path)" data-unsaved>\(page.layout.tokenAndBack)
        \(note)
        <div class="compose-acts"><button class="button is-note">\(words.saveNote)</button></div>
        </form>
        """
    }

    private var words: ComposerText { page.layout.text.composer }
    private var path: String { Paths.notes(page.tenant, page.head.number) }

    private var note: HTML {
        TextArea(
            name: "body", label: words.noteLabel, value: composer.noteBody, help: words.noteHint,
            error: composer.noteErrors["body"], id: "note-body",
            attributes: " required maxlength=\"20000\" data-shortcut=\"n\""
        ).body
    }
}
