/// Rows in the text format of COPY: `rows.append("Ana\tMaria", 7, nil as String?)`. Source: PostgreSQL, COPY, "Text
/// Format".
package struct CopyRows: Sendable {
    /// Complete rows, ready for `CopyWriter.write`.
    package private(set) var bytes: [UInt8] = []

    /// No rows yet.
    package init() {}

    /// Appends one row, its fields in the order of the COPY's columns.
    package mutating func append<each Field: CopyField>(_ fields: repeat each Field) {
        for field in repeat each fields {
            field.copyText(into: &bytes)
            bytes.append(UInt8(ascii: "\t"))
        }
        if bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) } else { bytes[bytes.count - 1] = UInt8(ascii: "\n") }
    }

    /// Removes all rows and keeps the memory.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// A value that can be a field of a COPY.
package protocol CopyField {
    /// Appends the field, escaped.
    func copyText(into bytes: inout [UInt8])
}
