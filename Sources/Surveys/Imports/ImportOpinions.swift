import CSV
import Domain
import Foundation
import Postgres

/// Brings the answers of a CSV file into a survey. The file streams: a batch of rows is one COPY and one transaction, so memory
/// stays where it is however long the file, and what was interrupted goes on where it was when the same file comes again.
package struct ImportOpinions: Sendable {
    package let tenantID: Int
    package let zone: TimeZone
    package let survey: ImportSurvey
    package let isDryRun: Bool

    package init(tenantID: Int, zone: TimeZone, survey: ImportSurvey, isDryRun: Bool) {
        self.tenantID = tenantID
        self.zone = zone
        self.survey = survey
        self.isDryRun = isDryRun
    }

    package static let batchSize = 5_000

    /// - Parameters:
    ///   - chunks: the file's bytes, in pieces of any size.
    ///   - progress: called after each batch with what has been done so far.
    /// - Throws: `ImportError` when nothing of the file can be read; what `chunks` throws.
    package func run<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, into database: Database, now: Date, progress: @Sendable (ImportReport) -> Void = { _ in }
    ) async throws -> ImportReport where Chunks.Element == [UInt8] {
        let surveyID = try await findSurvey(database)
        var reading = ImportParser(zone: zone, now: now)
        var report = ImportReport()
        var counted = Set<Int>()
        func write(_ records: [OpinionRecord]) async throws {
            let batch = ImportBatch(records: records, survey: survey.audience)
            report.added +=
                try await isDryRun
                ? check(batch, surveyID, database, &counted) : batch.insert(tenantID, survey: surveyID, database)
            report.valid += records.count
            progress(report)
        }
        for try await chunk in chunks {
            try reading.read(chunk, &report)
            while let records = reading.takeBatch(of: Self.batchSize) { try await write(records) }
        }
        try reading.finish(&report)
        while let records = reading.takeBatch(of: Self.batchSize) { try await write(records) }
        if let rest = reading.takeRest() { try await write(rest) }
        return report
    }

    private func findSurvey(_ database: Database) async throws -> Int? {
        let found = try await database.transaction(.tenant(tenantID)) { tx in
            if !isDryRun { _ = try await tx.run(ImportQueries.addSurvey(survey, tenant: tenantID)) }
            return try await tx.run(ImportQueries.survey(named: survey.name, tenant: tenantID))
        }
        if let found, found.audience != survey.audience { throw ImportError.otherAudience(found.audience) }
        return found?.id
    }

    /// What would be added: rows whose key neither the survey nor an earlier row has.
    private func check(
        _ batch: ImportBatch, _ survey: Int?, _ database: Database, _ counted: inout Set<Int>
    ) async throws -> Int {
        let known = try await batch.known(tenantID, survey: survey, database)
        return batch.records.count { !known.contains($0.externalID) && counted.insert($0.externalID.hashValue).inserted }
    }
}

/// The survey an import goes into; made when there is none of that name.
package struct ImportSurvey: Equatable, Sendable {
    package let name: String
    package let audience: Audience
    package let touchpoint: String?

    package init(name: String, audience: Audience = .external, touchpoint: String? = nil) {
        self.name = name
        self.audience = audience
        self.touchpoint = touchpoint
    }
}

/// Why nothing of a file can be taken.
package enum ImportError: Error, Equatable {
    case header([HeaderProblem])
    case empty
    case onlyHeader
    /// A picture, a spreadsheet's own format, UTF-16: no text that could be a CSV file.
    case notText
    /// The survey of that name asks the others.
    case otherAudience(Audience)
}

/// What an import did, or would do.
package struct ImportReport: Sendable {
    /// Rows without a problem.
    package var valid = 0
    package var added = 0
    package var bad = 0
    /// The first of the bad rows.
    package var badLines: [BadLine] = []

    package struct BadLine: Equatable, Sendable {
        package let line: Int
        package let problem: LineProblem
    }

    package enum LineProblem: Equatable, Sendable {
        case cells([RowProblem])
        case unreadable(CSVProblem)
    }

    package var read: Int { valid + bad }
    package var known: Int { valid - added }

    static let longestList = 1_000

    mutating func note(_ line: Int, _ problem: LineProblem) {
        bad += 1
        if badLines.count < Self.longestList { badLines.append(BadLine(line: line, problem: problem)) }
    }
}
