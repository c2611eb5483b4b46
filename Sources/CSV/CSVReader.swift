/// Parses CSV as it arrives, in chunks of any size, with memory bounded by one chunk and one record.
///
/// The delimiter is a comma, semicolon or tab, detected from the first line. Quotes follow RFC 4180, with doubled quotes and line breaks
/// inside; lines end with CRLF, LF or CR. The encoding is UTF-8, with or without a byte order mark, or Windows-1252, detected for each
/// field. Empty lines are skipped. The header is the first record. Takes time in proportion to the size, whatever the bytes.
/// A value: one thread at a time.
package struct CSVReader: Sendable {
    /// Bytes of the longest record. A longer one is rejected, and reading continues at a later line.
    package static let recordLimit = 1 << 20

    /// The bytes from the first record that is not complete.
    private var raw: [UInt8] = []
    private var sniffer = CSVSniffer()
    private var scanner: CSVScanner?

    /// At the beginning of a file.
    package init() {}

    /// Parses the next bytes of the file and returns the rows that they complete, often none.
    package mutating func read(_ chunk: [UInt8]) -> CSVBatch {
        raw += chunk
        return scan(isLast: false)
    }

    /// The last rows, once no chunk follows.
    package mutating func finish() -> CSVBatch {
        scan(isLast: true)
    }

    private mutating func scan(isLast: Bool) -> CSVBatch {
        if scanner == nil, let start = raw.withUnsafeBufferPointer({ sniffer.look(at: $0, isLast: isLast) }) {
            scanner = CSVScanner(start)
        }
        raw.withUnsafeBufferPointer { isLast ? scanner?.finish($0) : scanner?.scan($0) }
        guard let batch = scanner?.rows.isEmpty == false ? makeBatch() : nil else {
            raw.removeFirst(scanner?.dropConsumed() ?? 0)
            return .empty
        }
        raw = Array(raw[(scanner?.dropConsumed() ?? 0)...])
        return batch
    }

    private func makeBatch() -> CSVBatch {
        CSVBatch(bytes: raw, fields: scanner?.fields ?? [], rows: scanner?.rows ?? [])
    }
}
