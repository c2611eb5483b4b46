/// One entry of a select, a group of radio buttons or of checkboxes.
package struct Choice: Sendable {
    package var value: String
    package var label: String
    package var isChosen: Bool

    package init(_ value: String, _ label: String, isChosen: Bool = false) {
        self.value = value
        self.label = label
        self.isChosen = isChosen
    }

    var chosen: Choice { Choice(value, label, isChosen: true) }
}
