import HTML

/// A labelled choice of one.
struct Select {
    var name: String
    var label: String
    /// From `Options`, or from `Select.options` where they are of this page alone.
    var options: HTML
    /// The entry with an empty value; nil has none.
    var empty: String? = nil
    var help: String? = nil
    var error: String? = nil
    var id: String? = nil
    var attributes: HTML = .empty

    var body: HTML {
        let frame = FieldFrame(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <select class="input" id="\(frame.id)" name="\(name)"\(attributes)\(frame.description)>\
            \(with: empty, { "<option value=\"\">\($0)</option>" })\(options)</select>
            """)
    }

    static func options(_ choices: [Choice]) -> HTML {
        "\(each: choices, { "<option value=\"\($0.value)\"\(if: $0.isChosen, " selected")>\($0.label)</option>" })"
    }
}
