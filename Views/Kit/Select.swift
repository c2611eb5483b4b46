import HTML

/// A labelled select.
struct Select {
    var name: String
    var label: String
    /// From `SelectOptions`, or from `Select.options` for options of this page alone.
    var options: HTML
    /// The label of the option with an empty value; nil adds no such option.
    var empty: String? = nil
    var help: String? = nil
    var error: String? = nil
    var id: String? = nil
    var attributes: HTML = .empty

    var body: HTML {
        let frame = FormField(id: id ?? name, label: label, help: help, error: error)
        return frame.around(
            """
            <select class="input" id="\(frame.id)" name="\(name)"\(attributes)\(frame.description)>\
            \(with: empty, { "<option value=\"\">\($0)</option>" })\(options)</select>
            """)
    }

    static func options(_ choices: [FormOption]) -> HTML {
        "\(each: choices, { "<option value=\"\($0.value)\"\(if: $0.isSelected, " selected")>\($0.label)</option>" })"
    }
}
