/// A statement and its values, kept apart: `"SELECT … WHERE number = \(number)"` has one parameter and no quoting.
///
/// Only literals of the source code become text; what is interpolated travels beside it, so no value can change what
/// a statement does. Interpolating an `SQL` splices it, and its parameters are renumbered. Source: libpq,
/// PQexecParams.
package struct SQL: Sendable {
    /// The text between the parameters: always one piece more than there are parameters.
    var pieces: [String]
    var parameters: [Parameter] = []
    /// The encoded values of all parameters, one after the other.
    var bytes: [UInt8] = []

    /// Text taken as it is. The one door for text that is not a literal: never let it hold what a person wrote.
    package init(unsafeRaw text: String) { pieces = [text] }

    /// Joins two statements' texts and parameters, with nothing between them.
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
            // libpq reads text up to a NUL. A text that holds one goes as binary, so that the server refuses it
            // whole.
            if type.isText && bytes[start...].contains(0) { parameter.isText = false }
            if type.isText { bytes.append(0) }
        }
        parameters.append(parameter)
        pieces.append("")
    }

    /// The text with `$1`, `$2`… where the values belong.
    var text: String {
        var text = pieces[0]
        for (index, piece) in pieces.dropFirst().enumerated() { text += "$\(index + 1)\(piece)" }
        return text
    }
}

/// Where a value lies in its statement's bytes, and how it is to be read.
struct Parameter: Sendable {
    /// The OID of its type; 0 leaves it to the server.
    let type: UInt32
    var start: Int
    /// Bytes, or nil for NULL.
    var count: Int?
    var isText: Bool
}
