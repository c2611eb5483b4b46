/// What became whole with one chunk, in the order of the file.
package final class CSVBatch: Sequence, Sendable {
    let bytes: [UInt8]
    let fields: [CSVField]
    private let rows: [CSVMark]

    init(bytes: [UInt8], fields: [CSVField], rows: [CSVMark]) {
        self.bytes = bytes
        self.fields = fields
        self.rows = rows
    }

    static let empty = CSVBatch(bytes: [], fields: [], rows: [])

    package func makeIterator() -> Iterator {
        Iterator(batch: self)
    }

    package struct Iterator: IteratorProtocol {
        let batch: CSVBatch
        private var index = 0

        init(batch: CSVBatch) {
            self.batch = batch
        }

        package mutating func next() -> CSVRow? {
            guard index < batch.rows.count else { return nil }
            defer { index += 1 }
            switch batch.rows[index] {
            case .record(let line, let fields): return .record(CSVRecord(line: line, range: fields, batch: batch))
            case .bad(let line, let problem): return .bad(line: line, problem)
            }
        }
    }
}

package enum CSVRow: Sendable {
    case record(CSVRecord)
    case bad(line: Int, CSVProblem)
}

/// Why a record cannot be read. The line it began on is the one reported.
package enum CSVProblem: Hashable, Sendable {
    /// A quote that the file never closes; reading went on at the line after the one with the quote.
    case unclosedQuote
    /// `"abc"def`: a quote closed in the middle of a field.
    case textAfterQuote
    /// Longer than `CSVReader.recordLimit`; most often a quote that was not closed.
    case tooLong
    /// A byte that no text holds: another kind of file, or UTF-16.
    case nulByte
}

/// Where a field lies among a batch's bytes, without its quotes.
struct CSVField: Sendable {
    var start: Int
    var end: Int
    var hasDoubledQuotes: Bool
}

/// A row before its batch is there.
enum CSVMark: Sendable {
    case record(line: Int, fields: Range<Int>)
    case bad(line: Int, CSVProblem)
}
