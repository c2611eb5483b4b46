import CSV
import Domain
import Foundation

/// Parses a file's bytes into checked opinions, which it returns in batches, and reports rejected rows.
struct ImportParser {
    private var reader = CSVReader()
    private var rows: OpinionRows?
    private var parsed: [OpinionRecord] = []
    private let zone: ZoneOffset
    private let now: Date

    init(zone: TimeZone, now: Date) {
        self.zone = ZoneOffset { zone.secondsFromGMT(for: $0) }
        self.now = now
    }

    mutating func read(_ chunk: [UInt8], _ report: inout ImportReport) throws {
        if rows == nil && chunk.prefix(4096).contains(0) { throw ImportError.notText }
        try parse(reader.read(chunk), &report)
    }

    mutating func finish(_ report: inout ImportReport) throws {
        try parse(reader.finish(), &report)
        if rows == nil { throw ImportError.empty }
        if parsed.isEmpty && report.read == 0 { throw ImportError.onlyHeader }
    }

    mutating func takeBatch(of size: Int) -> [OpinionRecord]? {
        guard parsed.count >= size else { return nil }
        defer { parsed.removeFirst(size) }
        return Array(parsed.prefix(size))
    }

    mutating func takeRest() -> [OpinionRecord]? {
        defer { parsed = [] }
        return parsed.isEmpty ? nil : parsed
    }

    private mutating func parse(_ batch: CSVBatch, _ report: inout ImportReport) throws {
        for row in batch {
            switch row {
            case .rejected(let line, let problem): report.reject(line, .unreadable(problem))
            case .record(let record) where rows == nil: rows = try Self.rows(header: record, zone, now)
            case .record(let record):
                do {
                    if let opinion = try rows?.opinion(record) { parsed.append(opinion) }
                } catch {
                    report.reject(error.line, .cells(error.problems))
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
