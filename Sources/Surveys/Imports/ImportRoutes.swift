import Accounts
import Domain
import HTTPTypes
import Postgres
import Views
import Web

package enum ImportRoutes {
    package static let all: [Route] = [
        .get("/:tenant/imports", .admin, show),
        .post("/:tenant/imports", .admin, upload),
    ]

    /// In bytes, for uploads; the command line has no limit.
    private static let maximumSize = 256 << 20

    private static func show(_ request: MemberRequest) async throws -> Response {
        try await page(request, ImportInput(isDryRun: true))
    }

    private static func upload(_ request: MemberRequest) async throws -> Response {
        guard request.request.isUpload else { throw AppError.badRequest }
        var upload = try Multipart(
            request.request.body, contentType: request.request.head.headerFields[.contentType] ?? "", limit: maximumSize)
        var input = ImportInput()
        var token: String?
        while let part = try await upload.next() {
            guard part.name == "file" else {
                let value = try await upload.text()
                if part.name == "csrf_token" { token = value } else { input.set(part.name, value) }
                continue
            }
            guard let token, request.request.isToken(token, of: request.session) else { throw AppError.wrongToken }
            return try await importFile(upload, fileName: part.fileName ?? "", input, request)
        }
        throw token == nil ? AppError.wrongToken : AppError.badRequest
    }

    private static func importFile(
        _ upload: Multipart, fileName: String, _ input: ImportInput, _ request: MemberRequest
    ) async throws -> Response {
        let scope = request.scope, database = request.application.database
        let surveys = try await request.read(OpinionQueries.surveys(scope))
        var input = input
        if fileName.isEmpty { input.errors.sentences["file"] = request.strings.problems.noFile }
        guard let survey = input.survey(among: surveys, request.strings), input.errors.isEmpty
        else { return try await page(request, input) }
        do {
            let report = try await ImportOpinions(
                tenantID: scope.tenant.id, zone: scope.tenant.zone, survey: survey, isDryRun: input.isDryRun
            ).run(UploadedFile(upload: upload), into: database, now: request.now)
            if !input.isDryRun {
                _ = try await request.write(
                    try AuditQueries.record(.opinionsImported(file: fileName, added: report.added), scope))
            }
            return try await page(request, input, result: result(report, survey, input, request.strings))
        } catch let error as ImportError {
            let field = if case .otherAudience = error { "audience" } else { "file" }
            input.errors.sentences[field] = request.strings.reason(error)
            return try await page(request, input)
        }
    }

    private static func page(
        _ request: MemberRequest, _ input: ImportInput, result: ImportResult? = nil
    ) async throws -> Response {
        let surveys = try await request.read(OpinionQueries.surveys(request.scope))
        let page = ImportPage(
            layout: request.layout,
            surveys: surveys.map { FormOption(String($0.id), $0.name, isSelected: String($0.id) == input.surveyChoice) },
            surveyName: input.surveyName, audience: input.audience, isDryRun: input.isDryRun, errors: input.errors,
            largest: request.strings.bytes(maximumSize), result: result)
        return request.page(page.body, status: input.errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func result(
        _ report: ImportReport, _ survey: ImportSurvey, _ input: ImportInput, _ strings: Strings
    ) -> ImportResult {
        let listed = report.rejectedRows.prefix(200)
        return ImportResult(
            survey: survey.name, isDryRun: input.isDryRun, read: strings.number(report.read), added: strings.number(report.added),
            alreadyThere: strings.number(report.known), rejected: strings.number(report.rejected),
            rejectedRows: listed.map { .init(number: strings.number($0.line), reason: strings.reason($0.problem)) },
            moreRejected: report.rejected > listed.count ? strings.number(report.rejected - listed.count) : nil)
    }
}

/// The fields of the form, which precede the file in the request's body.
private struct ImportInput {
    var surveyChoice = ""
    var surveyName = ""
    var audience = Audience.external
    var isDryRun = false
    var errors: FieldErrors = [:]

    mutating func set(_ name: String, _ value: String) {
        switch name {
        case "survey": surveyChoice = value
        case "survey_name": surveyName = value.trimmed
        case "audience": audience = Audience(rawValue: value) ?? .external
        case "dry_run": isDryRun = value == "yes"
        default: break
        }
    }

    mutating func survey(among surveys: [StoredSurvey], _ strings: Strings) -> ImportSurvey? {
        if let survey = surveys.first(where: { String($0.id) == surveyChoice }) {
            return ImportSurvey(name: survey.name, audience: survey.audience)
        }
        guard surveyChoice == "new" || surveyChoice.isEmpty else {
            errors.sentences["survey"] = strings.problems.notAChoice
            return nil
        }
        if let problem = TextProblem.find(in: surveyName, limit: Limits.surveyName) {
            errors.sentences["survey_name"] = strings.sentence(for: problem)
            return nil
        }
        return ImportSurvey(name: surveyName, audience: audience)
    }
}

/// The bytes of an uploaded file, read on demand.
private struct UploadedFile: AsyncSequence, Sendable {
    let upload: Multipart

    func makeAsyncIterator() -> Iterator { Iterator(upload: upload) }

    struct Iterator: AsyncIteratorProtocol {
        var upload: Multipart
        mutating func next() async throws -> [UInt8]? { try await upload.nextBytes() }
    }
}

extension Strings {
    package func reason(_ error: ImportError) -> String {
        switch error {
        case .header(let problems): problems.map(reason).joined(separator: " ")
        case .empty: rows.emptyFile
        case .onlyHeader: rows.onlyHeader
        case .notText: rows.notText
        case .otherAudience: rows.otherAudience
        }
    }

    package func reason(_ problem: ImportReport.RejectedRow.Problem) -> String {
        switch problem {
        case .cells(let problems): problems.map(reason).joined(separator: " ")
        case .unreadable(let problem): reason(problem)
        }
    }
}
