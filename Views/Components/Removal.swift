import HTML

/// Takes something away in two steps: the first opens the question, the second is the form. Works without JavaScript.
struct Removal {
    /// What is removed, for those who do not see where the button stands.
    let label: String
    /// What goes with it: "21 tickets ficam como estão."
    let question: String
    let action: String
    let layout: Layout

    var body: HTML {
        """
        <details class="removal"><summary class="icon-button" aria-label="\(label)" title="\(label)">\(Icon.close)</summary>\
        <form method="post" action="\(action)">\(layout.token)<p>\(question)</p>\
        <button class="button is-small is-danger">\(layout.text.frame.remove)</button></form></details>
        """
    }
}
