/// The rows that one chunk completed, in the order of the file. Immutable: from any thread.
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
            case .rejected(let line, let problem): return .rejected(line: line, problem)
            }
        }
    }
}

/// A row of a file: its fields, or why they cannot be read.
package enum CSVRow: Sendable {
    case record(CSVRecord)
    /// The line on which it begins, from 1.
    case rejected(line: Int, CSVProblem)
}

/// Why a record is rejected. The line reported is the one on which it begins.
package enum CSVProblem: Hashable, Sendable {
    /// A quote that the file never closes; reading continued at the line after the one with the quote.
    case unclosedQuote
    /// `"abc"def`: text after the closing quote of a field.
    case textAfterQuote
    /// Longer than `CSVReader.recordLimit`; most often because a quote is not closed.
    case tooLong
    /// A NUL: UTF-16, or not a text file at all.
    case nulByte
}

/// A field's position in the bytes of its batch, without its quotes.
struct CSVField: Sendable {
    var start: Int
    var end: Int
    var hasDoubledQuotes: Bool
}

/// A row whose batch does not exist yet.
enum CSVMark: Sendable {
    case record(line: Int, fields: Range<Int>)
    case rejected(line: Int, CSVProblem)
}
