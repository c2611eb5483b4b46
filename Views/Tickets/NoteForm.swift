import HTML

/// The form for an internal note: yellow, dashed and with a text of its own, so that nobody mistakes it for the reply.
struct NoteForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-note" method="post" action="\(path)" data-unsaved>\(page.layout.tokenAndBack)
        \(note)
        <div class="compose-acts"><button class="button is-note">\(strings.saveNote)</button></div>
        </form>
        """
    }

    private var strings: ComposerStrings { page.layout.strings.composer }
    private var path: String { Paths.notes(page.tenant, page.head.number) }

    private var note: HTML {
        TextArea(
            name: "body", label: strings.noteLabel, value: composer.noteBody, help: strings.noteHint,
            error: composer.noteErrors["body"], id: "note-body",
            attributes: " required maxlength=\"20000\" data-shortcut=\"n\""
        ).body
    }
}
