import Domain
import Postgres

/// Checked opinions of an import, inserted by one transaction: COPY into a temporary table, then one statement per target table.
package struct ImportBatch: Sendable {
    package let records: [OpinionRecord]
    package let survey: Audience

    package init(records: [OpinionRecord], survey: Audience) {
        self.records = records
        self.survey = survey
    }

    /// Inserts the opinions that are new and returns how many; triggers open their tickets. Does nothing without a survey.
    package func insert(_ tenant: Int, survey surveyID: Int?, _ database: Database) async throws -> Int {
        guard let surveyID else { return 0 }
        return try await database.transaction(.tenant(tenant)) { try await insert(tenant, survey: surveyID, in: $0) }
    }

    /// The same in the caller's transaction.
    package func insert(
        _ tenant: Int, survey surveyID: Int, in tx: Transaction, received: ReceivedTime = .now
    ) async throws -> Int {
        try await copy(into: tx)
        if survey == .external {
            _ = try await tx.run(ImportQueries.addSegments(tenant: tenant), ImportQueries.addCustomers(tenant: tenant))
        }
        let (added, _) = try await tx.run(
            ImportQueries.addOpinions(survey, survey: surveyID, tenant: tenant, received: received), ImportQueries.dropTable)
        return added
    }

    /// The external ids that the survey has already.
    func existingIDs(_ tenant: Int, survey surveyID: Int?, _ database: Database) async throws -> Set<String> {
        guard let surveyID else { return [] }
        let existing = try await database.pipeline(
            .tenant(tenant), ImportQueries.existingIDs(records.map(\.externalID), survey: surveyID, tenant: tenant))
        return Set(existing)
    }

    private func copy(into tx: Transaction) async throws {
        _ = try await tx.run(ImportQueries.createTable)
        _ = try await tx.copy(ImportQueries.copy) { writer in
            var rows = CopyRows()
            for record in records {
                rows.append(
                    record.externalID, record.respondedAt, record.score.value, record.comment ?? "", record.identity,
                    record.name, record.email?.lowercased(), record.phone, record.segment, record.company, record.touchpoint)
            }
            try await writer.write(rows.bytes)
        }
    }
}

extension OpinionRecord {
    /// Identifies the customer: by e-mail, else by phone, else by this opinion alone.
    fileprivate var identity: String {
        if let email { return "mailto:\(email.lowercased())" }
        let digits = String((phone ?? "").filter(\.isNumber))
        return digits.count >= 8 ? "tel:\(digits)" : "opinion:\(externalID)"
    }
}
