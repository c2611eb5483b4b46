/// What is wrong with one cell of a row.
package struct RowProblem: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case missing
        /// Not a whole number from 0 to 10.
        case notAScore
        case notADate
        /// More than a day after now.
        case inTheFuture
        case notAnEmail
        case tooLong(limit: Int)
        /// More cells than the header has: often a delimiter in a text without quotes. The column is nil.
        case tooManyCells(expected: Int, found: Int)
        /// A row without an external ID needs a date and an e-mail, a phone or a name. The column is `externalID`.
        case indistinguishable
    }

    package let column: OpinionColumn?
    package let reason: Reason

    package init(_ column: OpinionColumn?, _ reason: Reason) {
        self.column = column
        self.reason = reason
    }
}

/// Everything that is wrong with one row.
package struct RowError: Error, Equatable {
    package let line: Int
    package let problems: [RowProblem]
}
