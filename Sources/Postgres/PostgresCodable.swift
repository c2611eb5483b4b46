/// A value that can be interpolated into an `SQL`.
///
/// An enum with a raw value conforms with one line: `extension Priority: PostgresCodable {}`.
package protocol PostgresEncodable: Sendable {
    /// The type declared to the server.
    static var postgresType: PostgresType { get }

    /// Appends the value in PostgreSQL's binary format, or as text when `postgresType.isText`.
    ///
    /// - Returns: false for NULL, with nothing appended.
    func encode(into bytes: inout [UInt8]) -> Bool
}

/// A value that can be decoded from a column.
package protocol PostgresDecodable: Sendable {
    /// Decodes a cell in PostgreSQL's binary format.
    ///
    /// - Throws: `CellMismatch` when the cell is NULL or of another type; the caller adds the column's name.
    static func decode(_ cell: Cell) throws -> Self
}

/// A value that can be encoded and decoded.
package typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }
    package func encode(into bytes: inout [UInt8]) -> Bool { rawValue.encode(into: &bytes) }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static func decode(_ cell: Cell) throws -> Self {
        let raw = try RawValue.decode(cell)
        guard let value = Self(rawValue: raw) else { throw CellMismatch(wanted: "\(Self.self)", found: "\"\(raw)\"") }
        return value
    }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }
    package func encode(into bytes: inout [UInt8]) -> Bool { self?.encode(into: &bytes) ?? false }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(_ cell: Cell) throws -> Wrapped? {
        cell.isNull ? nil : try Wrapped.decode(cell)
    }
}
