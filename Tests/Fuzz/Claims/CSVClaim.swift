@testable import CSV

/// A file of any bytes gives the same rows in chunks of any size, line numbers increase, and the records, written as
/// RFC 4180 says, are read back.
enum CSVClaim {
    struct Row: Equatable {
        let line: Int
        /// Nil for a rejected row.
        let fields: [String]?
    }

    static func check(_ bytes: [UInt8]) throws {
        let rows = read([bytes])
        for size in [1, 2, 7] { try expect(read(bytes.pieces(of: size)) == rows, "read otherwise in pieces of \(size)") }
        for (a, b) in zip(rows, rows.dropFirst()) { try expect(a.line < b.line, "line \(b.line) after line \(a.line)") }
        let records = rows.compactMap(\.fields)
        guard !records.isEmpty else { return }
        // The first line determines the delimiter; with a line of our own a file of one column is not misread.
        let known = [["a", "b"]] + records
        try expect(read([written(known)]).map(\.fields) == known, "not read back as it was written")
    }

    private static func read(_ chunks: [[UInt8]]) -> [Row] {
        var reader = CSVReader()
        var rows: [Row] = []
        for chunk in chunks { rows += rowsOf(reader.read(chunk)) }
        return rows + rowsOf(reader.finish())
    }

    private static func rowsOf(_ batch: CSVBatch) -> [Row] {
        batch.map { row in
            switch row {
            case .record(let record): Row(line: record.line, fields: (0..<record.count).map { record[$0] })
            case .rejected(let line, _): Row(line: line, fields: nil)
            }
        }
    }

    /// By bytes, because a quote and a combining accent after it are one `Character`.
    private static func written(_ records: [[String]]) -> [UInt8] {
        records.flatMap { fields in
            Array(fields.map(quoted).joined(separator: [UInt8(ascii: ",")])) + [13, 10]
        }
    }

    private static func quoted(_ field: String) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        return [quote] + field.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
