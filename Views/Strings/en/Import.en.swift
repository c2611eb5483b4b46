extension ImportStrings {
    static let english = ImportStrings(
        title: "Import responses",
        intro:
            "Import a survey's responses from a CSV file. Rows with problems are listed and the rest is imported; importing the same file twice adds nothing.",
        file: "CSV file",
        fileHint: { "Separated by comma, semicolon or tab; up to \($0)." },
        columns: "Columns the file may have",
        columnsHint:
            "In any order, named in Portuguese, English or Spanish. The score and the external id are required; without the id, the response date and an e-mail, a phone or a name. Dates such as 20/11/2026 14:30 or 2026-11-20. Other columns are ignored.",
        survey: "Survey",
        newSurvey: "New survey…",
        surveyName: "Name of the new survey",
        surveyNameHint: "For a new survey only.",
        audience: "Who responds to the new survey",
        audienceHint: "Internal surveys, of employees, never reach Loop.",
        dryRun: "Check only, save nothing",
        dryRunHint: "Shows what would be imported and which rows have problems.",
        send: "Send file",
        chooseAgain: "Check what is marked below and choose the file again.",
        resultTitle: { "Import into “\($0)”" },
        dryRunTitle: { "Check for “\($0)”" },
        dryRunDone: "Nothing was saved. To import, choose the file again and untick “Check only”.",
        read: "Rows read",
        added: "New responses",
        wouldAdd: "Would be imported",
        alreadyThere: "Already here",
        rejected: "Rejected",
        rejectedRows: "Rejected rows",
        line: "Row",
        reason: "Reason",
        moreRejected: { "and \($0) more" },
        seeOpinions: "See the responses")
}
