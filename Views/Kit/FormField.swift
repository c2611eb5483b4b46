import HTML

/// The label above an input and the help and error below it, tied to it for screen readers.
struct FormField {
    var id: String
    var label: String
    var help: String?
    var error: String?

    func around(_ field: HTML) -> HTML {
        """
        <div class="field"><label for="\(id)">\(label)</label>\(field)\
        \(with: error, { "<p class=\"field-error\" id=\"\(id)-error\">\($0)</p>" })\
        \(with: help, { "<p class=\"help\" id=\"\(id)-help\">\($0)</p>" })</div>
        """
    }

    /// The attributes that tie the input to its help and error.
    var description: HTML {
        let ids = [error.map { _ in "\(id)-error" }, help.map { _ in "\(id)-help" }].compactMap(\.self)
        return """
            \(if: error != nil, " aria-invalid=\"true\"")\
            \(if: !ids.isEmpty, " aria-describedby=\"\(ids.joined(separator: " "))\"")
            """
    }
}
