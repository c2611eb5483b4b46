/// One record of a CSV file. It keeps its whole batch in memory, so do not store many. Immutable: from any thread.
package struct CSVRecord: Sendable {
    /// The line on which it begins, from 1.
    package let line: Int
    private let range: Range<Int>
    private let batch: CSVBatch

    init(line: Int, range: Range<Int>, batch: CSVBatch) {
        self.line = line
        self.range = range
        self.batch = batch
    }

    /// The number of fields; at least 1.
    package var count: Int { range.count }

    /// Whether all fields are empty or blank, as in `;;;;`, a spreadsheet's unused row.
    package var isBlank: Bool {
        (0..<count).allSatisfy { withBytes($0) { CSVText.trimmed($0).isEmpty } }
    }

    /// The field as text, from 0. Traps when there is no such field.
    package subscript(index: Int) -> String {
        withBytes(index, CSVText.decoded)
    }

    /// The field as trimmed text; nil when that is empty or there is no such field.
    package func text(_ index: Int) -> String? {
        guard (0..<count).contains(index) else { return nil }
        return withBytes(index) { bytes in
            let bytes = CSVText.trimmed(bytes)
            return bytes.isEmpty ? nil : CSVText.decoded(bytes)
        }
    }

    /// The field's bytes as in the file, without quotes. They must not leave `body`.
    package func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let field = batch.fields[range.lowerBound + index]
        return batch.bytes.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[field.start..<field.end])
            return field.hasDoubledQuotes ? CSVText.undoubled(bytes).withUnsafeBufferPointer(body) : body(bytes)
        }
    }
}
