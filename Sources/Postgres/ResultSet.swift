import CLibpq

/// The result of one statement. Immutable, so any thread may read it. Source: libpq, PGresult.
final class ResultSet: @unchecked Sendable {
    private let result: OpaquePointer
    let rowCount: Int
    let columnCount: Int

    /// Takes ownership of `result`.
    init(_ result: OpaquePointer) {
        self.result = result
        rowCount = Int(PQntuples(result))
        columnCount = Int(PQnfields(result))
    }

    deinit { PQclear(result) }

    /// Rows inserted, updated, deleted, copied or selected.
    var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// Whether the server expects the data of a COPY.
    var isCopy: Bool { PQresultStatus(result) == PGRES_COPY_IN }

    /// The command tag, such as `COMMIT` or `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(result)) }

    func cell(row: Int, column: Int) -> Cell {
        let (row, column) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
        let type = PQftype(result, column)
        let start = PQgetisnull(result, row, column) == 0 ? UnsafeRawPointer(PQgetvalue(result, row, column)) : nil
        return Cell(start: start, count: Int(PQgetlength(result, row, column)), type: type)
    }

    func name(ofColumn column: Int) -> String {
        PQfname(result, Int32(column)).map { String(cString: $0) } ?? ""
    }

    func expect(columns: Int) throws(PostgresError) {
        guard columns != columnCount else { return }
        throw .decoding("expected \(columns) columns, got \(columnCount)")
    }

    func value<Value: PostgresDecodable>(_: Value.Type, row: Int, column: Int) throws(PostgresError) -> Value {
        do {
            return try Value.decode(cell(row: row, column: column))
        } catch let mismatch as CellMismatch {
            let place = "column \(column + 1) \"\(name(ofColumn: column))\""
            throw .decoding("\(place): cannot decode \(mismatch.found) as \(mismatch.wanted)")
        } catch {
            throw .decoding("column \(column + 1) \"\(name(ofColumn: column))\": \(error)")
        }
    }
}

extension ServerError {
    /// nil when the failure comes from libpq itself, which means that the connection is lost. Source: libpq,
    /// PQresultErrorField.
    init?(_ result: OpaquePointer) {
        func field(_ code: Unicode.Scalar) -> String? {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
        }
        guard let sqlState = field("C") else { return nil }
        self.init(
            sqlState, field("M") ?? "", field("D"), field("n"), field("t"),
            routine: field("R")
        )
    }
}
