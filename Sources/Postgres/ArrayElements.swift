import Foundation

extension Bool: PostgresArrayElement {}
extension Int: PostgresArrayElement {}
extension Int32: PostgresArrayElement {}
extension Int16: PostgresArrayElement {}
extension Double: PostgresArrayElement {}
extension String: PostgresArrayElement {}
extension Date: PostgresArrayElement {}
extension UUID: PostgresArrayElement {}
extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {}

/// A single byte is sent as int2, an array of bytes as `bytea`.
extension UInt8: PostgresArrayElement {
    package static var postgresType: PostgresType { .int2 }
    package static var postgresArrayType: PostgresType { .bytea }

    package func encode(into bytes: inout [UInt8]) -> Bool { Int16(self).encode(into: &bytes) }

    package static func decode(_ cell: Cell) throws -> UInt8 {
        guard let value = UInt8(exactly: try Int16.decode(cell)) else { throw cell.mismatch("UInt8") }
        return value
    }

    package static func encode(array: [UInt8], into bytes: inout [UInt8]) { bytes += array }

    package static func decodeArray(_ cell: Cell) throws -> [UInt8] {
        guard cell.type == 17, !cell.isNull else { throw cell.mismatch("[UInt8]") }
        return Array(cell.bytes)
    }
}
