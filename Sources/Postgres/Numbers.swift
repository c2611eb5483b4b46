extension Int: PostgresCodable {
    package static var postgresType: PostgresType { .int8 }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(bigEndian: Int64(self))
        return true
    }

    /// Decodes int8, int4, int2, and numeric without a fraction, such as the `sum` of int8.
    package static func decode(_ cell: Cell) throws -> Int {
        switch cell.type {
        case 20: if let value = cell.integer(Int64.self) { return Int(value) }
        case 23: if let value = cell.integer(Int32.self) { return Int(value) }
        case 21: if let value = cell.integer(Int16.self) { return Int(value) }
        case 1700: if let value = Numeric(cell)?.integer { return value }
        default: break
        }
        throw cell.mismatch("Int")
    }
}

extension Int32: PostgresCodable {
    package static var postgresType: PostgresType { .int4 }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(bigEndian: self)
        return true
    }

    package static func decode(_ cell: Cell) throws -> Int32 {
        if cell.type == 23, let value = cell.integer(Int32.self) { return value }
        if cell.type == 21, let value = cell.integer(Int16.self) { return Int32(value) }
        throw cell.mismatch("Int32")
    }
}

extension Int16: PostgresCodable {
    package static var postgresType: PostgresType { .int2 }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(bigEndian: self)
        return true
    }

    package static func decode(_ cell: Cell) throws -> Int16 {
        if cell.type == 21, let value = cell.integer(Int16.self) { return value }
        throw cell.mismatch("Int16")
    }
}

extension Double: PostgresCodable {
    package static var postgresType: PostgresType { .float8 }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(bigEndian: bitPattern)
        return true
    }

    /// Decodes float8, float4, and numeric rounded to the nearest Double, such as the `avg` of int8.
    package static func decode(_ cell: Cell) throws -> Double {
        switch cell.type {
        case 701: if let bits = cell.integer(UInt64.self) { return Double(bitPattern: bits) }
        case 700: if let bits = cell.integer(UInt32.self) { return Double(Float(bitPattern: bits)) }
        case 1700: if let value = Numeric(cell)?.double { return value }
        default: break
        }
        throw cell.mismatch("Double")
    }
}

extension Bool: PostgresCodable {
    package static var postgresType: PostgresType { .bool }

    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(self ? 1 : 0)
        return true
    }

    package static func decode(_ cell: Cell) throws -> Bool {
        guard cell.type == 16, let value = cell.integer(UInt8.self) else { throw cell.mismatch("Bool") }
        return value != 0
    }
}
