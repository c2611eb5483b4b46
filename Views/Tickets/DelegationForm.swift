import HTML

/// "Delegar comentário". POST `Paths.assignment` with `assignee` ("member:12", "team:3", or empty for nobody) and
/// `message`; the button `hand_back` = yes gives it back to whoever delegated it (or to nobody).
package struct DelegationForm: Sendable {
    /// Who has it now; nil: nobody.
    package var owner: String?
    /// Values are `Assignee.formValue`.
    package var people: Options
    package var teams: Options
    /// The value that is chosen.
    package var assignee: String?
    package var message: String
    /// It is mine, or my team's: I can give it back.
    package var canReturn: Bool
    package var errors: FieldErrors
    package var canEdit: Bool
    package var lock: Lock?

    package init(
        owner: String?, people: Options, teams: Options, assignee: String?, message: String = "", canReturn: Bool,
        errors: FieldErrors = [:], canEdit: Bool, lock: Lock?
    ) {
        self.owner = owner
        self.people = people
        self.teams = teams
        self.assignee = assignee
        self.message = message
        self.canReturn = canReturn
        self.errors = errors
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let text = page.layout.text
        return """
            <section class="delegation" aria-labelledby="delegation-title"><h2 id="delegation-title">\
            \(text.panel.owner)</h2>
            <p class="person">\(with: owner, { "\(Avatar(name: $0).body)\($0)" })\
            \(if: owner == nil, "<span class=\"hint\">\(text.frame.nobody)</span>")</p>
            \(if: canEdit, "\(with: lock, { $0.body(inPlaceOf: text.panel.delegate) })")\
            \(if: canEdit && lock == nil, form(page))</section>
            """
    }

    /// The address `#delegation` is inside the fold: going there opens it.
    private func form(_ page: TicketPage) -> HTML {
        let words = page.layout.text.panel
        let frame = FieldFrame(id: "assignee", label: words.delegateTo, help: nil, error: errors["assignee"])
        return """
            <details class="fold"\(if: !errors.isEmpty, " open")><summary class="pill">\
            \(Icon.person)\(words.delegate)</summary>
            <form id="delegation" method="post" action="\(Paths.assignment(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\
            \(frame.around("""
                <select class="input" id="assignee" name="assignee"\(frame.description)><option value="">\
                \(page.layout.text.frame.nobody)</option>\
                <optgroup label="\(words.people)">\(people.html(chosen: assignee))</optgroup>\
                \(if: !teams.isEmpty, "<optgroup label=\"\(words.teams)\">\(teams.html(chosen: assignee))</optgroup>")</select>
                """))\
            \(messageField(words))
            <div class="acts"><button class="button is-small">\(page.layout.text.ticket.delegate)</button>\
            \(if: canReturn, handBack(words))</div></form></details>
            """
    }

    private func messageField(_ words: PanelText) -> HTML {
        TextArea(
            name: "message", label: words.message, value: message, rows: 2, help: words.messageHint,
            error: errors["message"], attributes: " maxlength=\"2000\""
        ).body
    }

    private func handBack(_ words: PanelText) -> HTML {
        "<button class=\"button is-small\" name=\"hand_back\" value=\"yes\">\(words.handBack)</button>"
    }
}
