/// Where each column lies in one opinions file, by its header.
package struct OpinionColumns: Equatable, Sendable {
    /// By the column's raw value.
    private let positions: [Int?]
    /// How many columns the header has.
    package let count: Int
    /// Cells of the header that name no column we know, as typed: they are left out.
    package let unknown: [String]

    /// - Throws: `HeaderError` with all that is wrong at once.
    package init(header: CSVRecord) throws(HeaderError) {
        try self.init(header: (0..<header.count).map { header[$0] })
    }

    package init(header: [String]) throws(HeaderError) {
        var positions = [Int?](repeating: nil, count: OpinionColumn.allCases.count)
        var unknown: [String] = []
        var problems: [HeaderProblem] = []
        for (index, cell) in header.enumerated() {
            guard let column = OpinionColumn(header: cell) else {
                if !cell.allSatisfy(\.isWhitespace) { unknown.append(cell) }
                continue
            }
            if let first = positions[column.rawValue] {
                problems.append(.duplicate(column, names: [header[first], cell]))
            } else {
                positions[column.rawValue] = index
            }
        }
        self.positions = positions
        self.unknown = unknown
        count = header.count
        if self[.score] == nil { problems.append(.missing(.score)) }
        if self[.externalID] == nil, !canTellAnswersApart { problems.append(.missing(.externalID)) }
        if !problems.isEmpty { throw HeaderError(problems: problems) }
    }

    package subscript(column: OpinionColumn) -> Int? { positions[column.rawValue] }

    /// Without an external id, one answer is told from another by who gave it and when.
    private var canTellAnswersApart: Bool {
        self[.respondedAt] != nil && (self[.email] != nil || self[.phone] != nil || self[.name] != nil)
    }
}

/// What is wrong with a file's header.
package enum HeaderProblem: Hashable, Sendable {
    /// For `externalID`: neither it nor a date together with an e-mail, a phone or a name.
    case missing(OpinionColumn)
    case duplicate(OpinionColumn, names: [String])
}

package struct HeaderError: Error, Equatable {
    package let problems: [HeaderProblem]
}
