import HTML

/// What a field has around it: label above, help and error below, tied to it for screen readers.
struct FieldFrame {
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

    /// The attributes that tie the field to its help and error.
    var description: HTML {
        let ids = [error.map { _ in "\(id)-error" }, help.map { _ in "\(id)-help" }].compactMap(\.self)
        return """
            \(if: error != nil, " aria-invalid=\"true\"")\
            \(if: !ids.isEmpty, " aria-describedby=\"\(ids.joined(separator: " "))\"")
            """
    }
}
