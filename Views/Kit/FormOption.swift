/// One option of a select or of a group of checkboxes or radio buttons. Not `Option`: the executable sees ArgumentParser's type of that name too.
package struct FormOption: Sendable {
    package var value: String
    package var label: String
    package var isSelected: Bool

    package init(_ value: String, _ label: String, isSelected: Bool = false) {
        self.value = value
        self.label = label
        self.isSelected = isSelected
    }

    var chosen: FormOption { FormOption(value, label, isSelected: true) }
}
