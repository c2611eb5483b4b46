extension SQL: ExpressibleByStringInterpolation {
    /// A literal without values.
    package init(stringLiteral text: String) { pieces = [text] }

    /// A literal with values.
    package init(stringInterpolation: Interpolation) { self = stringInterpolation.sql }

    /// What the compiler builds an `SQL` literal from.
    package struct Interpolation: StringInterpolationProtocol {
        var sql: SQL

        /// Called by the compiler.
        package init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(unsafeRaw: "")
            sql.pieces.reserveCapacity(interpolationCount + 1)
            sql.parameters.reserveCapacity(interpolationCount)
            sql.bytes.reserveCapacity(interpolationCount * 16)
        }

        /// Called by the compiler with text of the source code.
        package mutating func appendLiteral(_ literal: String) {
            let last = sql.pieces.count - 1
            if sql.pieces[last].isEmpty { sql.pieces[last] = literal } else { sql.pieces[last] += literal }
        }

        /// A value: becomes the next `$n`.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            sql.append(value: value)
        }

        /// A value that may be absent: NULL when it is.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            sql.append(value: value)
        }

        /// A number that stands in the text itself, for where a plan must know it: an unknown LIMIT is planned as a tenth of all
        /// rows. Each number makes a statement of its own, so it is for constants. Source: PostgreSQL, "PREPARE", generic plans.
        package mutating func appendInterpolation(literal number: Int) { appendLiteral(String(number)) }

        /// A part of a statement: its text is spliced in, its parameters are renumbered.
        package mutating func appendInterpolation(_ part: SQL) {
            sql.append(part)
        }
    }
}
