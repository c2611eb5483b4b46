import Domain
import Foundation
import Postgres

/// Imports the opinions of a CSV file into a survey. The file is streamed and each batch of rows is one transaction, so memory is
/// bounded, and importing the same file again continues an import that was interrupted.
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

    /// Rows.
    package static let batchSize = 5_000

    /// - Parameters:
    ///   - chunks: the file's bytes, in pieces of any size.
    ///   - progress: called after each batch.
    /// - Throws: `ImportError` when the whole file is rejected; the errors of `chunks` and of the database.
    package func run<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks, into database: Database, now: Date, progress: @Sendable (ImportReport) -> Void = { _ in }
    ) async throws -> ImportReport where Chunks.Element == [UInt8] {
        let surveyID = try await findSurvey(database)
        var parser = ImportParser(zone: zone, now: now)
        var report = ImportReport()
        var seen = Set<Int>()
        func write(_ records: [OpinionRecord]) async throws {
            let batch = ImportBatch(records: records, survey: survey.audience)
            report.added +=
                try await isDryRun
                ? countNew(batch, surveyID, database, &seen) : batch.insert(tenantID, survey: surveyID, database)
            report.valid += records.count
            progress(report)
        }
        for try await chunk in chunks {
            try parser.read(chunk, &report)
            while let records = parser.takeBatch(of: Self.batchSize) { try await write(records) }
        }
        try parser.finish(&report)
        while let records = parser.takeBatch(of: Self.batchSize) { try await write(records) }
        if let rest = parser.takeRest() { try await write(rest) }
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

    /// The number of opinions whose external id neither the survey nor an earlier row has. Keeps hashes instead of ids, to save memory.
    private func countNew(
        _ batch: ImportBatch, _ survey: Int?, _ database: Database, _ seen: inout Set<Int>
    ) async throws -> Int {
        let existing = try await batch.existingIDs(tenantID, survey: survey, database)
        return batch.records.count { !existing.contains($0.externalID) && seen.insert($0.externalID.hashValue).inserted }
    }
}
