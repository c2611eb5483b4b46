import Domain

extension ImportRowStrings {
    static let english = ImportRowStrings(
        missing: { "The field \($0) is missing." },
        notAScore: "The score must be a whole number from 0 to 10.",
        notADate: "The date was not understood; use 2026-05-03 14:22 or 03/05/2026 14:22.",
        inTheFuture: "The date is in the future.",
        notAnEmail: "The e-mail is not valid.",
        tooLong: { "The field \($0) is longer than \($1) characters." },
        tooManyCells: { "The row has \($1) columns and the header has \($0); a text may be missing its quotes." },
        indistinguishable: "Without an external id, the row needs a date and an e-mail, a phone or a name.",
        unclosedQuote: "A quote is never closed.",
        textAfterQuote: "There is text after a closing quote.",
        recordTooLong: "The row is longer than 1 MB; a quote may not be closed.",
        nulByte: "The row contains bytes that are not text.",
        emptyFile: "The file is empty.",
        onlyHeader: "No response follows the header.",
        notText: "This is not a CSV text file. In the spreadsheet, save as “CSV UTF-8”.",
        missingColumn: { "The column \($0) is missing." },
        duplicateColumn: { "More than one column contains \($0): \($1)." },
        otherAudience: "There is already a survey of this name with another audience.",
        column: {
            switch $0 {
            case .externalID: "external id"
            case .respondedAt: "response date"
            case .score: "score"
            case .comment: "comment"
            case .name: "name"
            case .email: "e-mail"
            case .phone: "phone"
            case .segment: "segment"
            case .company: "company"
            case .touchpoint: "touch point"
            }
        })
}
