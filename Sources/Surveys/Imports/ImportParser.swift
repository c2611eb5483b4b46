import CSV
import Domain
import Foundation

/// From a file's bytes to checked opinions, a batch at a time.
struct ImportParser {
    private var reader = CSVReader()
    private var rows: OpinionRows?
    private var ready: [OpinionRecord] = []
    private let zone: ZoneOffset
    private let now: Date

    init(zone: TimeZone, now: Date) {
        self.zone = ZoneOffset { zone.secondsFromGMT(for: $0) }
        self.now = now
    }

    mutating func read(_ chunk: [UInt8], _ report: inout ImportReport) throws {
        if rows == nil && chunk.prefix(4096).contains(0) { throw ImportError.notText }
        try take(reader.read(chunk), &report)
    }

    mutating func finish(_ report: inout ImportReport) throws {
        try take(reader.finish(), &report)
        if rows == nil { throw ImportError.empty }
        if ready.isEmpty && report.read == 0 { throw ImportError.onlyHeader }
    }

    mutating func takeBatch(of size: Int) -> [OpinionRecord]? {
        guard ready.count >= size else { return nil }
        defer { ready.removeFirst(size) }
        return Array(ready.prefix(size))
    }

    mutating func takeRest() -> [OpinionRecord]? {
        defer { ready = [] }
        return ready.isEmpty ? nil : ready
    }

    private mutating func take(_ batch: CSVBatch, _ report: inout ImportReport) throws {
        for row in batch {
            switch row {
            case .rejected(let line, let problem): report.note(line, .unreadable(problem))
            case .record(let record) where rows == nil: rows = try Self.rows(header: record, zone, now)
            case .record(let record):
                do {
                    if let opinion = try rows?.opinion(record) { ready.append(opinion) }
                } catch {
                    report.note(error.line, .cells(error.problems))
                }
            }
        }
    }

    private static func rows(header: CSVRecord, _ zone: ZoneOffset, _ now: Date) throws -> OpinionRows {
        do {
            return OpinionRows(columns: try OpinionColumns(header: header), zone: zone, now: now)
        } catch {
            throw ImportError.header(error.problems)
        }
    }
}
