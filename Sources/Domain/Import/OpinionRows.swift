import Foundation

/// Makes opinions of a file's records, one by one.
package struct OpinionRows: Sendable {
    package let columns: OpinionColumns
    private var zone: ZoneOffset
    private let now: Date

    /// - Parameters:
    ///   - zone: where dates without an offset were written: the tenant's.
    ///   - now: when a file has no dates, the date of each opinion.
    package init(columns: OpinionColumns, zone: ZoneOffset, now: Date) {
        self.columns = columns
        self.zone = zone
        self.now = now
    }

    /// Nil for a row of empty cells.
    ///
    /// - Throws: `RowError` with all that is wrong at once.
    package mutating func opinion(_ record: CSVRecord) throws(RowError) -> OpinionRecord? {
        var cells = OpinionCells(record: record, columns: columns)
        let score = cells.score()
        let respondedAt = cells.date(in: &zone, now: now)
        let comment = cells.text(.comment)
        let name = cells.text(.name)
        let email = cells.email()
        let phone = cells.text(.phone)
        let segment = cells.text(.segment)
        let company = cells.text(.company)
        let touchpoint = cells.text(.touchpoint)
        let externalID = cells.text(.externalID) ?? cells.derivedID()

        guard cells.problems.isEmpty, let score, let respondedAt, let externalID else {
            if record.isBlank { return nil }
            throw RowError(line: record.line, problems: cells.problems)
        }
        return OpinionRecord(
            line: record.line, externalID: externalID, respondedAt: respondedAt, score: score, comment: comment,
            name: name,
            email: email, phone: phone, segment: segment, company: company, touchpoint: touchpoint)
    }
}
