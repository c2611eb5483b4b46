/// Errors of form fields, shown beside them.
package struct ProblemStrings: Sendable {
    package let required: String
    package let tooLong: @Sendable (_ limit: Int) -> String
    package let notADate: String
    package let deadlinePassed: String
    package let deadlineTooFar: String
    package let notAChoice: String
    package let taken: String
    package let noAddress: String
    package let lineBreak: String
    package let notAName: String
    package let noFile: String
    package let unknownTag: @Sendable (_ tag: String) -> String
}
