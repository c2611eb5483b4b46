import HTML

/// "Delegar comentário". POST `Paths.assignment` with `assignee` ("member:12", "team:3", or empty for nobody) and
/// `message`; the button `hand_back` = yes returns the ticket to the person who assigned it, or to nobody.
package struct AssignmentForm: Sendable {
    /// The current owner; nil for nobody.
    package var owner: String?
    /// Values are `Assignee.formValue`.
    package var people: SelectOptions
    package var teams: SelectOptions
    /// The selected value.
    package var assignee: String?
    package var message: String
    /// Whether the ticket is this member's, or their team's.
    package var canReturn: Bool
    package var errors: FieldErrors
    package var canEdit: Bool
    package var lock: PlanLock?

    package init(
        owner: String?, people: SelectOptions, teams: SelectOptions, assignee: String?, message: String = "", canReturn: Bool,
        errors: FieldErrors = [:], canEdit: Bool, lock: PlanLock?
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
        let strings = page.layout.strings
        return """
            <section class="delegation" aria-labelledby="delegation-title"><h2 id="delegation-title">\
            \(strings.panel.owner)</h2>
            <p class="person">\(with: owner, { "\(Avatar(name: $0).body)\($0)" })\
            \(if: owner == nil, "<span class=\"hint\">\(strings.layout.nobody)</span>")</p>
            \(if: canEdit, "\(with: lock, { $0.body(inPlaceOf: strings.panel.assign) })")\
            \(if: canEdit && lock == nil, form(page))</section>
            """
    }

    /// `#delegation` is inside the closed details element: browsers open it when a link leads there.
    private func form(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel
        let frame = FormField(id: "assignee", label: strings.assignTo, help: nil, error: errors["assignee"])
        return """
            <details class="fold"\(if: !errors.isEmpty, " open")><summary class="pill">\
            \(Icon.person)\(strings.assign)</summary>
            <form id="delegation" method="post" action="\(Paths.assignment(page.tenant, page.head.number))">\
            \(page.layout.tokenAndBack)\
            \(frame.around("""
                <select class="input" id="assignee" name="assignee"\(frame.description)><option value="">\
                \(page.layout.strings.layout.nobody)</option>\
                <optgroup label="\(strings.people)">\(people.html(selecting: assignee))</optgroup>\
                \(if: !teams.isEmpty, "<optgroup label=\"\(strings.teams)\">\(teams.html(selecting: assignee))</optgroup>")</select>
                """))\
            \(messageField(strings))
            <div class="acts"><button class="button is-small">\(page.layout.strings.ticket.assign)</button>\
            \(if: canReturn, returnTicket(strings))</div></form></details>
            """
    }

    private func messageField(_ strings: PanelStrings) -> HTML {
        TextArea(
            name: "message", label: strings.message, value: message, rows: 2, help: strings.messageHint,
            error: errors["message"], attributes: " maxlength=\"2000\""
        ).body
    }

    private func returnTicket(_ strings: PanelStrings) -> HTML {
        "<button class=\"button is-small\" name=\"hand_back\" value=\"yes\">\(strings.returnTicket)</button>"
    }
}
