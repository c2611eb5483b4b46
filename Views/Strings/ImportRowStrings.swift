import CSV
import Domain

/// Why a row of an imported file is rejected.
package struct ImportRowStrings: Sendable {
    let missing: @Sendable (_ column: String) -> String
    let notAScore: String
    let notADate: String
    let inTheFuture: String
    let notAnEmail: String
    let tooLong: @Sendable (_ column: String, _ limit: Int) -> String
    let tooManyCells: @Sendable (_ expected: Int, _ found: Int) -> String
    let indistinguishable: String
    let unclosedQuote: String
    let textAfterQuote: String
    let recordTooLong: String
    let nulByte: String
    package let emptyFile: String
    package let onlyHeader: String
    package let notText: String
    let missingColumn: @Sendable (_ column: String) -> String
    let duplicateColumn: @Sendable (_ column: String, _ names: String) -> String
    package let otherAudience: String
    let column: @Sendable (OpinionColumn) -> String
}

extension Strings {
    package func reason(_ problem: RowProblem) -> String {
        let column = problem.column.map(rows.column) ?? ""
        switch problem.reason {
        case .missing: return rows.missing(column)
        case .notAScore: return rows.notAScore
        case .notADate: return rows.notADate
        case .inTheFuture: return rows.inTheFuture
        case .notAnEmail: return rows.notAnEmail
        case .tooLong(let limit): return rows.tooLong(column, limit)
        case .tooManyCells(let expected, let found): return rows.tooManyCells(expected, found)
        case .indistinguishable: return rows.indistinguishable
        }
    }

    package func reason(_ problem: CSVProblem) -> String {
        switch problem {
        case .unclosedQuote: rows.unclosedQuote
        case .textAfterQuote: rows.textAfterQuote
        case .tooLong: rows.recordTooLong
        case .nulByte: rows.nulByte
        }
    }

    package func reason(_ problem: HeaderProblem) -> String {
        switch problem {
        case .missing(let column): rows.missingColumn(rows.column(column))
        case .duplicate(let column, let names): rows.duplicateColumn(rows.column(column), names.joined(separator: ", "))
        }
    }
}
