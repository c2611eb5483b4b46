import CSV

/// The position of each column in one file of opinions, by its header.
package struct OpinionColumns: Equatable, Sendable {
    /// By the column's raw value.
    private let positions: [Int?]
    /// How many columns the header has.
    package let count: Int
    /// Cells of the header that name no known column, as typed. They are ignored.
    package let unknown: [String]

    /// - Throws: `HeaderError` with every problem.
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
        if self[.externalID] == nil, !canDeriveIDs { problems.append(.missing(.externalID)) }
        if !problems.isEmpty { throw HeaderError(problems: problems) }
    }

    package subscript(column: OpinionColumn) -> Int? { positions[column.rawValue] }

    /// Without an external ID, an opinion is identified by its respondent and date.
    private var canDeriveIDs: Bool {
        self[.respondedAt] != nil && (self[.email] != nil || self[.phone] != nil || self[.name] != nil)
    }
}

/// What is wrong with a file's header.
package enum HeaderProblem: Hashable, Sendable {
    /// Of `externalID`: neither it nor a date together with an e-mail, a phone or a name.
    case missing(OpinionColumn)
    case duplicate(OpinionColumn, names: [String])
}

package struct HeaderError: Error, Equatable {
    package let problems: [HeaderProblem]
}
