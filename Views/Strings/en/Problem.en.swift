extension ProblemStrings {
    static let english = ProblemStrings(
        required: "Fill in this field.",
        tooLong: { "Use at most \($0) characters." },
        notADate: "Write a valid date and time.",
        deadlinePassed: "This time has passed. Choose a later one.",
        deadlineTooFar: "Choose a time within five years.",
        notAChoice: "Choose one of the options.",
        taken: "There is already one with this name.",
        noAddress: "This customer has no e-mail.",
        lineBreak: "This field cannot contain a line break.",
        notAName: "Use a name only, without <, > or @.",
        noFile: "Choose a file.",
        unknownTag: { "{{\($0)}} is not recognized. Use the “Customer name” button." })
}
