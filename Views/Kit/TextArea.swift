import HTML

/// A labelled multi-line input.
struct TextArea {
    var name: String
    var label: String
    var value = ""
    var rows = 4
    var help: String? = nil
    var error: String? = nil
    var id: String? = nil
    /// Further attributes of the element; constants only.
    var attributes: HTML = .empty

    /// HTML parsers drop a line break right after the start tag; without this one, a value that begins with a line break would lose it.
    var body: HTML {
        let frame = FormField(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <textarea class="input" id="\(frame.id)" name="\(name)" rows="\(rows)"\(attributes)\(frame.description)>
            \(value)</textarea>
            """)
    }
}
