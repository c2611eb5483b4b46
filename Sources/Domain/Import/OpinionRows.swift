import CSV
import Foundation

/// Turns the records of a file into opinions, one by one.
package struct OpinionRows: Sendable {
    package let columns: OpinionColumns
    private var zone: ZoneOffset
    private let now: Date

    /// - Parameters:
    ///   - zone: of dates without an offset: the tenant's.
    ///   - now: the date of each opinion when the file has no dates.
    package init(columns: OpinionColumns, zone: ZoneOffset, now: Date) {
        self.columns = columns
        self.zone = zone
        self.now = now
    }

    /// Nil for a row of empty parser.
    ///
    /// - Throws: `RowError` with every problem of the row.
    package mutating func opinion(_ record: CSVRecord) throws(RowError) -> OpinionRecord? {
        var parser = RowParser(record: record, columns: columns)
        let score = parser.score()
        let respondedAt = parser.date(in: &zone, now: now)
        let comment = parser.text(.comment)
        let name = parser.text(.name)
        let email = parser.email()
        let phone = parser.text(.phone)
        let segment = parser.text(.segment)
        let company = parser.text(.company)
        let touchpoint = parser.text(.touchpoint)
        let externalID = parser.text(.externalID) ?? parser.derivedID()

        guard parser.problems.isEmpty, let score, let respondedAt, let externalID else {
            if record.isBlank { return nil }
            throw RowError(line: record.line, problems: parser.problems)
        }
        return OpinionRecord(
            line: record.line, externalID: externalID, respondedAt: respondedAt, score: score, comment: comment,
            name: name, email: email, phone: phone, segment: segment, company: company, touchpoint: touchpoint)
    }
}
