/// An element of an array, as in `[Int]` or `[String?]`. An enum with a raw value conforms with
/// `extension Priority: PostgresArrayElement {}`. `[UInt8]` is not an array for the server but `bytea`.
package protocol PostgresArrayElement: PostgresCodable {
    /// The type declared to the server for an array of these.
    static var postgresArrayType: PostgresType { get }
    /// Appends an array in PostgreSQL's binary format.
    static func encode(array: [Self], into bytes: inout [UInt8])
    /// Decodes an array; throws `CellMismatch` when the cell holds something else.
    static func decodeArray(_ cell: Cell) throws -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.postgresArrayType }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        Element.encode(array: self, into: &bytes)
        return true
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(_ cell: Cell) throws -> [Element] { try Element.decodeArray(cell) }
}

/// One-dimensional arrays with lower bound 1. Source: PostgreSQL, arrayfuncs.c, array_send and array_recv.
extension PostgresArrayElement {
    package static var postgresArrayType: PostgresType { PostgresType(postgresType.array, array: 0) }

    package static func encode(array: [Self], into bytes: inout [UInt8]) {
        bytes.append(bigEndian: Int32(array.isEmpty ? 0 : 1))
        bytes.append(bigEndian: Int32(1))  // the array may contain NULLs
        bytes.append(bigEndian: postgresType.element)
        if array.isEmpty { return }
        bytes.append(bigEndian: Int32(array.count))
        bytes.append(bigEndian: Int32(1))
        for element in array {
            let start = bytes.count
            bytes.append(bigEndian: Int32(-1))
            guard element.encode(into: &bytes) else { continue }
            withUnsafeBytes(of: Int32(bytes.count - start - 4).bigEndian) {
                bytes.replaceSubrange(start..<start + 4, with: $0)
            }
        }
    }

    package static func decodeArray(_ cell: Cell) throws -> [Self] {
        var reader = ArrayReader(cell)
        guard let dimensions = reader.int32(), reader.int32() != nil, let type = reader.int32(), dimensions < 2
        else { throw cell.mismatch("[\(Self.self)]") }
        if dimensions == 0 { return [] }
        guard let count = reader.int32(), reader.int32() != nil, count >= 0, count <= cell.count / 4
        else { throw cell.mismatch("[\(Self.self)]") }
        var array: [Self] = []
        array.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let element = reader.element(UInt32(bitPattern: type)) else { throw cell.mismatch("[\(Self.self)]") }
            array.append(try decode(element))
        }
        return array
    }
}

/// Reads the bytes of an array, with bounds checks.
private struct ArrayReader {
    private var rest: Slice<UnsafeRawBufferPointer>

    init(_ cell: Cell) { rest = cell.bytes[...] }

    mutating func int32() -> Int32? {
        guard rest.count >= 4 else { return nil }
        defer { rest = rest.dropFirst(4) }
        return Int32(bigEndian: UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: Int32.self))
    }

    mutating func element(_ type: UInt32) -> Cell? {
        guard let count = int32() else { return nil }
        if count < 0 { return Cell(start: nil, count: 0, type: type) }
        guard rest.count >= Int(count) else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return Cell(start: UnsafeRawBufferPointer(rebasing: rest).baseAddress, count: Int(count), type: type)
    }
}
