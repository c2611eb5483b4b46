import HTML

/// The options of a select, rendered once for many pages: a tenant's members appear on each of its pages, up to four times.
package struct SelectOptions: Sendable {
    private struct Entry: Sendable {
        let choice: FormOption
        let html: HTML
    }

    private let entries: [Entry]
    /// All options, none selected.
    let html: HTML

    package init(_ choices: [FormOption]) {
        let entries = choices.map { Entry(choice: $0, html: Select.options([$0])) }
        self.entries = entries
        html = "\(each: entries, { $0.html })"
    }

    /// All options, with the one of this value selected if it exists.
    func html(selecting value: String?) -> HTML {
        guard let value else { return html }
        return "\(each: entries, { $0.choice.value == value ? Select.options([$0.choice.chosen]) : $0.html })"
    }

    /// All options except those with these values.
    func html(without values: Set<String>) -> HTML {
        "\(each: entries, { values.contains($0.choice.value) ? .empty : $0.html })"
    }

    var isEmpty: Bool { entries.isEmpty }

    func label(of value: String) -> String? { entries.first { $0.choice.value == value }?.choice.label }
}
