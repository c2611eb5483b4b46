import Foundation

/// The cells of one row as values, and what was wrong with them.
struct OpinionCells {
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
        guard let text = typed(.score) else { return refuse(.score, .missing) }
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = text.utf8.dropFirst(digits.count)
        let isWhole =
            rest.isEmpty
            || (rest.count > 1 && ",.".utf8.contains(rest.first ?? 0) && rest.dropFirst().allSatisfy { $0 == 0x30 })
        guard isWhole, (1...2).contains(digits.count), let score = Score(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        else { return refuse(.score, .notAScore) }
        return score
    }

    /// Now, when the file has no column for it.
    mutating func date(in zone: inout ZoneOffset, now: Date) -> Date? {
        guard columns[.respondedAt] != nil else { return now }
        guard let text = typed(.respondedAt) else { return refuse(.respondedAt, .missing) }
        guard let written = WrittenDate(text) else { return refuse(.respondedAt, .notADate) }
        let date = zone.moment(written)
        return date > now + 86_400 ? refuse(.respondedAt, .inTheFuture) : date
    }

    mutating func email() -> String? {
        guard let email = text(.email) else { return nil }
        return EmailAddress.isValid(email) ? email : refuse(.email, .notAnEmail)
    }

    mutating func text(_ column: OpinionColumn) -> String? {
        guard let text = typed(column) else { return nil }
        // Bytes are never fewer than characters, and are counted already.
        let isTooLong = text.utf8.count > column.limit && text.unicodeScalars.count > column.limit
        return isTooLong ? refuse(column, .tooLong(limit: column.limit)) : text
    }

    /// A key from all the cells, for a row that says who answered and when.
    mutating func derivedID() -> String? {
        guard problems.isEmpty else { return nil }
        let isKnown = [.email, .phone, .name].contains { typed($0) != nil }
        guard isKnown, typed(.respondedAt) != nil else { return refuse(.externalID, .cannotBeToldApart) }
        var key = ContentKey()
        for column in OpinionColumn.allCases { key.add(typed(column) ?? "") }
        return key.text
    }

    private func typed(_ column: OpinionColumn) -> String? {
        columns[column].flatMap { record.text($0) }
    }

    private mutating func refuse<Value>(_ column: OpinionColumn, _ reason: RowProblem.Reason) -> Value? {
        problems.append(RowProblem(column, reason))
        return nil
    }
}

extension OpinionColumn {
    /// The most characters a text of this column may have.
    package var limit: Int {
        switch self {
        case .comment: 10_000
        case .email: 254
        case .phone: 40
        case .externalID, .name, .segment, .company, .touchpoint: 200
        case .score, .respondedAt: 40
        }
    }
}
