import HTML

/// A labelled one-line input with its help and its error.
struct TextField {
    var name: String
    var label: String
    var value = ""
    var type = "text"
    var help: String? = nil
    var error: String? = nil
    /// Needed when the page has another field of the same name.
    var id: String? = nil
    /// Further attributes of the element; constants only.
    var attributes: HTML = .empty

    var body: HTML {
        let frame = FormField(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <input class="input" type="\(type)" id="\(frame.id)" name="\(name)"\
            \(if: type != "file", " value=\"\(value)\"")\(attributes)\(frame.description)>
            """)
    }
}
