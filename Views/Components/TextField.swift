import HTML

/// A labelled one-line field with its help and its error.
struct TextField {
    var name: String
    var label: String
    var value = ""
    var type = "text"
    var help: String? = nil
    var error: String? = nil
    /// Told apart from another field of the same name on the page.
    var id: String? = nil
    /// What else the element says; constants only.
    var attributes: HTML = .empty

    var body: HTML {
        let frame = FieldFrame(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <input class="input" type="\(type)" id="\(frame.id)" name="\(name)"\
            \(if: type != "file", " value=\"\(value)\"")\(attributes)\(frame.description)>
            """)
    }
}

/// A labelled field of several lines.
struct TextArea {
    var name: String
    var label: String
    var value = ""
    var rows = 4
    var help: String? = nil
    var error: String? = nil
    var id: String? = nil
    var attributes: HTML = .empty

    /// The line break after the tag is the parser's to drop; without it a value that begins with one would lose it.
    var body: HTML {
        let frame = FieldFrame(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <textarea class="input" id="\(frame.id)" name="\(name)" rows="\(rows)"\(attributes)\(frame.description)>
            \(value)</textarea>
            """)
    }
}
