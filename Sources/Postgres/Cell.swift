/// One value of a row, still in the server's binary format. Lives as long as the result it points into:
/// read it inside `decode`, never keep it.
package struct Cell {
    /// nil is NULL.
    let start: UnsafeRawPointer?
    let count: Int
    /// The OID of its type.
    let type: UInt32

    /// Whether the cell is NULL.
    package var isNull: Bool { start == nil }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// The big-endian number the cell consists of, or nil when it is NULL or of another size.
    func integer<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
        guard let start, count == MemoryLayout<Number>.size else { return nil }
        return Number(bigEndian: start.loadUnaligned(as: Number.self))
    }

    func mismatch(_ wanted: String) -> CellMismatch {
        CellMismatch(wanted: wanted, found: isNull ? "NULL" : PostgresType.name(type))
    }
}

/// A cell does not hold what was asked for; the row's reader adds which column it was.
package struct CellMismatch: Error {
    let wanted: String
    let found: String
}

extension [UInt8] {
    mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}
