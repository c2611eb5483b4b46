/// What is wrong with one cell of a row; its words are the catalogue's.
package struct RowProblem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case missing
        /// No whole number from 0 to 10.
        case notAScore
        case notADate
        /// More than a day from now.
        case inTheFuture
        case notAnEmail
        case tooLong(limit: Int)
        /// More cells than the header names: often a separator in a text without quotes. The column is nil.
        case tooManyCells(expected: Int, found: Int)
        /// Without an external id, a row needs a date and an e-mail, a phone or a name. The column is `externalID`.
        case cannotBeToldApart
    }

    package let column: OpinionColumn?
    package let reason: Reason

    package init(_ column: OpinionColumn?, _ reason: Reason) {
        self.column = column
        self.reason = reason
    }
}

/// All that is wrong with one row.
package struct RowError: Error, Equatable {
    package let line: Int
    package let problems: [RowProblem]
}
