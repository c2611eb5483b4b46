@testable import CSV

/// A row in a form that tests can compare.
enum ReadRow: Equatable {
    case record(Int, [String])
    case rejected(Int, CSVProblem)
}

/// All rows of the bytes, read in chunks of this size.
func read(_ bytes: [UInt8], chunk: Int = .max) -> [ReadRow] {
    var reader = CSVReader()
    var rows: [ReadRow] = []
    func take(_ batch: CSVBatch) {
        for row in batch {
            switch row {
            case .record(let record): rows.append(.record(record.line, (0..<record.count).map { record[$0] }))
            case .rejected(let line, let problem): rows.append(.rejected(line, problem))
            }
        }
    }
    var start = 0
    while start < bytes.count {
        let end = chunk < bytes.count - start ? start + chunk : bytes.count
        take(reader.read(Array(bytes[start..<end])))
        start = end
    }
    take(reader.finish())
    return rows
}

func read(_ text: String, chunk: Int = .max) -> [ReadRow] {
    read(Array(text.utf8), chunk: chunk)
}

/// The first record of a text.
func firstRecord(_ text: String) -> CSVRecord? {
    var reader = CSVReader()
    for batch in [reader.read(Array(text.utf8)), reader.finish()] {
        for case .record(let record) in batch { return record }
    }
    return nil
}
