extension BulkStrings {
    static let english = BulkStrings(
        region: "Bulk actions",
        chosen: "Selected:",
        clear: "Clear selection",
        selectLoaded: "Select all loaded conversations",
        archive: "Archive",
        unarchive: "Unarchive",
        moreActions: "More actions",
        assign: "Assign",
        setPriority: "Set priority",
        setStatus: "Set status",
        addCategory: "Add category",
        choose: "Choose…",
        archived: { $0 == 1 ? "1 response archived." : "\($0) responses archived." },
        unarchived: { $0 == 1 ? "1 response unarchived." : "\($0) responses unarchived." },
        changed: { $0 == 1 ? "1 response changed." : "\($0) responses changed." },
        nothingChosen: "Select at least one response.",
        nothingToApply: "Choose from the list what to apply to the selected responses.")
}
