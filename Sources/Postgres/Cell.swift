/// One value of a row in the server's binary format. It points into its result: read it inside `decode`, never keep it.
package struct Cell {
    /// nil is NULL.
    let start: UnsafeRawPointer?
    let count: Int
    /// The type's OID.
    let type: UInt32

    /// Whether the cell is NULL.
    package var isNull: Bool { start == nil }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// The cell as a big-endian number, or nil when it is NULL or of another size.
    func integer<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
        guard let start, count == MemoryLayout<Number>.size else { return nil }
        return Number(bigEndian: start.loadUnaligned(as: Number.self))
    }

    func mismatch(_ wanted: String) -> CellMismatch {
        CellMismatch(wanted: wanted, found: isNull ? "NULL" : PostgresType.name(type))
    }
}

/// A cell does not hold the requested type; the row reader adds the column's name.
package struct CellMismatch: Error {
    let wanted: String
    let found: String
}

extension [UInt8] {
    mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}
