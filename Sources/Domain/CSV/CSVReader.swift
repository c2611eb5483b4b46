/// Reads CSV as it arrives, in chunks of any size, and in memory bound by the chunk and one record.
///
/// Commas, semicolons or tabs, told by the first line; RFC 4180 quotes, with doubled quotes and line breaks inside; lines ended by CRLF,
/// LF or CR; UTF-8, with or without its mark, or Windows-1252, told field by field. Empty lines are passed over. The
/// header is the first record.
package struct CSVReader: Sendable {
    /// What one record may take. Past it the record is reported and reading goes on at a later line.
    package static let recordLimit = 1 << 20

    /// From the first byte that is not done with.
    private var raw: [UInt8] = []
    private var sniffer = CSVSniffer()
    private var scanner: CSVScanner?

    package init() {}

    package mutating func read(_ chunk: [UInt8]) -> CSVBatch {
        raw += chunk
        return scan(isLast: false)
    }

    /// What is left once no chunk follows.
    package mutating func finish() -> CSVBatch {
        scan(isLast: true)
    }

    private mutating func scan(isLast: Bool) -> CSVBatch {
        if scanner == nil, let start = raw.withUnsafeBufferPointer({ sniffer.look(at: $0, isLast: isLast) }) {
            scanner = CSVScanner(start)
        }
        raw.withUnsafeBufferPointer { isLast ? scanner?.finish($0) : scanner?.scan($0) }
        guard let batch = scanner?.rows.isEmpty == false ? makeBatch() : nil else {
            raw.removeFirst(scanner?.forgetPast() ?? 0)
            return .empty
        }
        raw = Array(raw[(scanner?.forgetPast() ?? 0)...])
        return batch
    }

    private func makeBatch() -> CSVBatch {
        CSVBatch(bytes: raw, fields: scanner?.fields ?? [], rows: scanner?.rows ?? [])
    }
}
