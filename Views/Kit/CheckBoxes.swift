import HTML

/// A group of checkboxes, or of radio buttons, with one name.
struct CheckBoxes {
    var name: String
    var legend: String
    var choices: [FormOption]
    var type = "checkbox"
    var isLegendHidden = false
    var help: String? = nil
    var error: String? = nil
    var isDisabled = false

    var body: HTML {
        """
        <fieldset class="checks"\(if: isDisabled, " disabled")\(if: error != nil, " aria-invalid=\"true\"")>\
        <legend\(if: isLegendHidden, " class=\"visually-hidden\"")>\(legend)</legend>\
        \(each: choices, { choice in
            """
            <label class="check"><input type="\(type)" name="\(name)" value="\(choice.value)"\(if: choice.isSelected, " checked")>\
            <span>\(choice.label)</span></label>
            """
        })\
        \(with: error, { "<p class=\"field-error\">\($0)</p>" })\
        \(with: help, { "<p class=\"help\">\($0)</p>" })</fieldset>
        """
    }
}
