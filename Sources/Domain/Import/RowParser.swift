import CSV
import Foundation
import TextSyntax

/// The cells of one row as values, and what is wrong with them.
struct RowParser {
    private let record: CSVRecord
    private let columns: OpinionColumns
    private(set) var problems: [RowProblem] = []

    init(record: CSVRecord, columns: OpinionColumns) {
        self.record = record
        self.columns = columns
        if record.count > columns.count, (columns.count..<record.count).contains(where: { record.text($0) != nil }) {
            problems.append(RowProblem(nil, .tooManyCells(expected: columns.count, found: record.count)))
        }
    }

    /// `9`, `10`, also `10,0` and `9.00` as spreadsheets write them.
    mutating func score() -> Score? {
        guard let text = cell(.score) else { return reject(.score, .missing) }
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = text.utf8.dropFirst(digits.count)
        let isWhole =
            rest.isEmpty
            || (rest.count > 1 && ",.".utf8.contains(rest.first ?? 0) && rest.dropFirst().allSatisfy { $0 == 0x30 })
        guard isWhole, (1...2).contains(digits.count), let score = Score(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        else { return reject(.score, .notAScore) }
        return score
    }

    /// `now` when the file has no column for it.
    mutating func date(in zone: inout ZoneOffset, now: Date) -> Date? {
        guard columns[.respondedAt] != nil else { return now }
        guard let text = cell(.respondedAt) else { return reject(.respondedAt, .missing) }
        guard let parsed = ParsedDate(text) else { return reject(.respondedAt, .notADate) }
        let date = zone.timestamp(of: parsed)
        return date > now + 86_400 ? reject(.respondedAt, .inTheFuture) : date
    }

    mutating func email() -> String? {
        guard let email = text(.email) else { return nil }
        return EmailAddress.isValid(email) ? email : reject(.email, .notAnEmail)
    }

    mutating func text(_ column: OpinionColumn) -> String? {
        guard let text = cell(column) else { return nil }
        return text.isLonger(than: column.limit) ? reject(column, .tooLong(limit: column.limit)) : text
    }

    /// A key from all the cells, for a row that has a respondent and a date.
    mutating func derivedID() -> String? {
        guard problems.isEmpty else { return nil }
        let isKnown = [.email, .phone, .name].contains { cell($0) != nil }
        guard isKnown, cell(.respondedAt) != nil else { return reject(.externalID, .indistinguishable) }
        var hash = ContentHash()
        for column in OpinionColumn.allCases { hash.add(cell(column) ?? "") }
        return "row-" + hash.hexText
    }

    private func cell(_ column: OpinionColumn) -> String? {
        columns[column].flatMap { record.text($0) }
    }

    private mutating func reject<Value>(_ column: OpinionColumn, _ reason: RowProblem.Reason) -> Value? {
        problems.append(RowProblem(column, reason))
        return nil
    }
}
