/// A statement and the decoding of its result. Sent by `Database.pipeline` or `Transaction.run`.
package struct Query<Output: Sendable>: Sendable {
    let sql: SQL
    let decode: @Sendable (ResultSet) throws -> Output
}

extension SQL {
    /// Every row, made by `make` from the columns in order: `sql.all(TicketRow.init)`.
    package func all<Row: Sendable, each Column: PostgresDecodable>(
        _ make: @escaping @Sendable (repeat each Column) throws -> Row
    ) -> Query<[Row]> {
        Query(sql: self) { result in
            try result.expect(columns: columnCount(repeat (each Column).self))
            var rows: [Row] = []
            rows.reserveCapacity(result.rowCount)
            for row in 0..<result.rowCount {
                var reader = RowReader(result: result, row: row)
                rows.append(try make(repeat try reader.next((each Column).self)))
            }
            return rows
        }
    }

    /// The first row, or nil without rows.
    package func first<Row: Sendable, each Column: PostgresDecodable>(
        _ make: @escaping @Sendable (repeat each Column) throws -> Row
    ) -> Query<Row?> {
        Query(sql: self) { result in
            try result.expect(columns: columnCount(repeat (each Column).self))
            if result.rowCount == 0 { return nil }
            var reader = RowReader(result: result, row: 0)
            return try make(repeat try reader.next((each Column).self))
        }
    }

    /// The only row; any other number of rows throws `PostgresError.unexpectedRows`.
    package func one<Row: Sendable, each Column: PostgresDecodable>(
        _ make: @escaping @Sendable (repeat each Column) throws -> Row
    ) -> Query<Row> {
        let first = first(make)
        return Query(sql: self) { result in
            guard result.rowCount == 1, let row = try first.decode(result)
            else { throw PostgresError.unexpectedRows(result.rowCount) }
            return row
        }
    }

    /// The only column of the only row; any other number of rows throws `PostgresError.unexpectedRows`.
    package func value<Value: PostgresDecodable>(_: Value.Type) -> Query<Value> {
        one { (value: Value) in value }
    }

    /// The only column of every row.
    package func values<Value: PostgresDecodable>(_: Value.Type) -> Query<[Value]> {
        all { (value: Value) in value }
    }

    /// The only column of the first row, or nil without rows.
    package func firstValue<Value: PostgresDecodable>(_: Value.Type) -> Query<Value?> {
        first { (value: Value) in value }
    }

    /// The number of rows inserted, updated or deleted.
    package var affected: Query<Int> { Query(sql: self) { $0.affected } }
}

private func columnCount<each Column>(_ columns: repeat (each Column).Type) -> Int {
    var count = 0
    for _ in repeat each columns { count += 1 }
    return count
}

/// Reads the columns of a row from left to right.
private struct RowReader {
    let result: ResultSet
    let row: Int
    private var column = 0

    init(result: ResultSet, row: Int) {
        self.result = result
        self.row = row
    }

    mutating func next<Value: PostgresDecodable>(_: Value.Type) throws(PostgresError) -> Value {
        defer { column += 1 }
        return try result.value(Value.self, row: row, column: column)
    }
}
