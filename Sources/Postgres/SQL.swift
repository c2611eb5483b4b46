/// A statement and its values, kept apart: `"SELECT … WHERE number = \(number)"` has one parameter and no quoting.
///
/// Only literals of the source code become statement text; interpolated values are sent as parameters, which rules out
/// SQL injection. Interpolating an `SQL` splices it and renumbers its parameters. Source: libpq, PQexecParams.
package struct SQL: Sendable {
    /// The text between the parameters: one piece more than there are parameters.
    var pieces: [String]
    var parameters: [Parameter] = []
    /// The encoded values of all parameters, one after the other.
    var bytes: [UInt8] = []

    /// Uses `text` as it is. The only way in for text that is not a literal: it must never contain user input.
    package init(unsafeRaw text: String) { pieces = [text] }

    /// Concatenates two statements' texts and parameters, with nothing between them.
    package static func + (left: SQL, right: SQL) -> SQL {
        var joined = left
        joined.append(right)
        return joined
    }

    mutating func append(_ other: SQL) {
        pieces[pieces.count - 1] += other.pieces[0]
        pieces += other.pieces.dropFirst()
        for var parameter in other.parameters {
            parameter.start += bytes.count
            parameters.append(parameter)
        }
        bytes += other.bytes
    }

    mutating func append<Value: PostgresEncodable>(value: Value) {
        let type = Value.postgresType
        let start = bytes.count
        var parameter = Parameter(type: type.parameter, start: start, isText: type.isText)
        if value.encode(into: &bytes) {
            parameter.count = bytes.count - start
            // libpq reads text up to a NUL. Text that contains one is sent in binary, so that the server rejects it
            // instead of truncating it.
            if type.isText && bytes[start...].contains(0) { parameter.isText = false }
            if type.isText { bytes.append(0) }
        }
        parameters.append(parameter)
        pieces.append("")
    }

    /// The text with the placeholders `$1`, `$2`….
    var text: String {
        var text = pieces[0]
        for (index, piece) in pieces.dropFirst().enumerated() { text += "$\(index + 1)\(piece)" }
        return text
    }
}

/// A parameter's position in its statement's bytes, and its format.
struct Parameter: Sendable {
    /// The type's OID; 0 lets the server infer it.
    let type: UInt32
    var start: Int
    /// Bytes, or nil for NULL.
    var count: Int?
    var isText: Bool
}
