extension SQL: ExpressibleByStringInterpolation {
    /// A literal without parameters.
    package init(stringLiteral text: String) { pieces = [text] }

    /// A literal with parameters.
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

        /// Adds a value as the next parameter.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            sql.append(value: value)
        }

        /// Adds an optional value as the next parameter; nil is NULL.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            sql.append(value: value)
        }

        /// Writes a number into the text, where the planner must know it: an unknown LIMIT is planned as a tenth of all
        /// rows. Each number makes a separate prepared statement, so use it for constants. Source: PostgreSQL,
        /// "PREPARE", generic plans.
        package mutating func appendInterpolation(literal number: Int) { appendLiteral(String(number)) }

        /// Splices part of a statement and renumbers its parameters.
        package mutating func appendInterpolation(_ part: SQL) {
            sql.append(part)
        }
    }
}
