import HTML

/// Deletes in two steps: a button opens the question, and the form below it confirms. Works without JavaScript.
struct ConfirmDelete {
    /// Names what is deleted, for screen readers.
    let label: String
    /// States the consequences: "21 tickets ficam como estão."
    let question: String
    let action: String
    let layout: Layout

    var body: HTML {
        """
        <details class="removal"><summary class="icon-button" aria-label="\(label)" title="\(label)">\(Icon.close)</summary>\
        <form method="post" action="\(action)">\(layout.token)<p>\(question)</p>\
        <button class="button is-small is-danger">\(layout.strings.layout.remove)</button></form></details>
        """
    }
}
