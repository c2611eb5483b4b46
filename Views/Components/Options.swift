import HTML

/// The entries of a select, written once for many pages: a tenant's people stand on each of its pages, up to four times.
package struct Options: Sendable {
    private struct Entry: Sendable {
        let choice: Choice
        let html: HTML
    }

    private let entries: [Entry]
    /// All of them, none chosen.
    let html: HTML

    package init(_ choices: [Choice]) {
        let entries = choices.map { Entry(choice: $0, html: Select.options([$0])) }
        self.entries = entries
        html = "\(each: entries, { $0.html })"
    }

    /// With `value` chosen, when there is such an entry.
    func html(chosen value: String?) -> HTML {
        guard let value else { return html }
        return "\(each: entries, { $0.choice.value == value ? Select.options([$0.choice.chosen]) : $0.html })"
    }

    /// But for the entries of these values.
    func html(without values: Set<String>) -> HTML {
        "\(each: entries, { values.contains($0.choice.value) ? .empty : $0.html })"
    }

    var isEmpty: Bool { entries.isEmpty }

    func label(of value: String) -> String? { entries.first { $0.choice.value == value }?.choice.label }
}
