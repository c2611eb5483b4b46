import Foundation

extension String: PostgresCodable {
    package static var postgresType: PostgresType { .text }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(contentsOf: utf8)
        return true
    }

    /// Decodes text, varchar, char(n), name, json, jsonb, xml, and the schema's own text types (enum, citext).
    package static func decode(_ cell: Cell) throws -> String {
        guard !cell.isNull else { throw cell.mismatch("String") }
        switch cell.type {
        case 25, 1043, 19, 1042, 114, 142, 18, 705:
            return String(decoding: cell.bytes, as: UTF8.self)
        case 3802 where cell.bytes.first == 1:  // jsonb: a version byte, then the text
            return String(decoding: cell.bytes.dropFirst(), as: UTF8.self)
        case 16384... where !cell.bytes.contains(0):  // arrays and composites contain NULs
            return String(decoding: cell.bytes, as: UTF8.self)
        default:
            throw cell.mismatch("String")
        }
    }
}

extension UUID: PostgresCodable {
    package static var postgresType: PostgresType { .uuid }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        withUnsafeBytes(of: uuid) { bytes.append(contentsOf: $0) }
        return true
    }

    package static func decode(_ cell: Cell) throws -> UUID {
        guard let start = cell.start, cell.type == 2950, cell.count == 16 else { throw cell.mismatch("UUID") }
        return UUID(uuid: start.loadUnaligned(as: uuid_t.self))
    }
}
