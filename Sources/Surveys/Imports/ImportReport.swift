import CSV
import Domain

/// The counts of an import, or, in a dry run, what they would be. All are rows.
package struct ImportReport: Sendable {
    package var valid = 0
    package var added = 0
    package var rejected = 0
    /// The first rejected rows, at most `listLimit`.
    package var rejectedRows: [RejectedRow] = []

    package struct RejectedRow: Equatable, Sendable {
        /// From 1, the header's.
        package let line: Int
        package let problem: Problem

        package enum Problem: Equatable, Sendable {
            case cells([RowProblem])
            case unreadable(CSVProblem)
        }
    }

    package var read: Int { valid + rejected }
    /// Valid rows whose external id the survey had already, or an earlier row.
    package var known: Int { valid - added }

    private static let listLimit = 1_000

    mutating func reject(_ line: Int, _ problem: RejectedRow.Problem) {
        rejected += 1
        if rejectedRows.count < Self.listLimit { rejectedRows.append(RejectedRow(line: line, problem: problem)) }
    }
}
