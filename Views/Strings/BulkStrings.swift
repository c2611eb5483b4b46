package struct BulkStrings: Sendable {
    package let region: String
    package let chosen: String
    package let clear: String
    package let selectLoaded: String
    package let archive: String
    package let unarchive: String
    package let moreActions: String
    package let assign: String
    package let setPriority: String
    package let setStatus: String
    package let addCategory: String
    package let choose: String
    package let archived: @Sendable (Int) -> String
    package let unarchived: @Sendable (Int) -> String
    package let changed: @Sendable (Int) -> String
    package let nothingChosen: String
    package let nothingToApply: String
}
