import Accounts
import Domain
import HTTPTypes
import Postgres
import Views
import Web

package enum LoopSettingsRoutes {
    package static let all: [Route] = [
        .get("/:tenant/settings/loop", .agent, .loop, show),
        .post("/:tenant/settings/loop", .agent, .loop, save),
    ]

    private static func show(_ request: MemberRequest) async throws -> Response {
        let (settings, templates) = try await request.read(
            LoopQueries.settings(request.scope), LoopQueries.templates(request.scope))
        let loop = LoopSettings(settings, templates, tenantName: request.scope.tenant.name)
        return page(request, loop, errors: [:])
    }

    private static func save(_ request: MemberRequest) async throws -> Response {
        let input = LoopSettingsInput(request.form, request.strings)
        guard input.errors.isEmpty else { return page(request, input.settings, errors: input.errors) }
        let tenant = request.scope.tenant.id, settings = input.settings
        _ = try await request.write(
            LoopQueries.save(senderName: settings.senderName, signature: settings.signature, tenant: tenant),
            LoopQueries.save(settings.template(for: .detractor), tenant: tenant),
            LoopQueries.save(settings.template(for: .passive), tenant: tenant),
            LoopQueries.save(settings.template(for: .promoter), tenant: tenant),
            AuditQueries.record(.loopSettingsChanged, request.scope))
        return .redirect(
            to: Paths.loopSettings(request.scope.tenant.slug), flash: .settingsSaved, request.application)
    }

    private static func page(_ request: MemberRequest, _ loop: LoopSettings, errors: FieldErrors) -> Response {
        let page = LoopSettingsPage(
            layout: request.layout,
            templates: ScoreClass.allCases.map {
                let template = loop.template(for: $0)
                return .init(scoreClass: $0, subject: template.subject, body: template.body)
            },
            senderName: loop.senderName, senderAddress: request.application.senderAddress(of: request.scope),
            signature: loop.signature, errors: errors)
        return request.page(page.body, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// The values of the form and their errors.
private struct LoopSettingsInput {
    let settings: LoopSettings
    var errors: FieldErrors = [:]

    init(_ form: FormData, _ strings: Strings) {
        let templates = ScoreClass.allCases.map {
            StoredTemplate(
                scoreClass: $0, subject: form.trimmed("subject_\($0.rawValue)"),
                body: (form["body_\($0.rawValue)"] ?? "").trimmed)
        }
        settings = LoopSettings(
            StoredLoopSettings(senderName: form.trimmed("sender_name"), signature: form.trimmed("signature")), templates,
            tenantName: "")
        check("sender_name", settings.senderName, limit: Limits.senderName, isOneLine: true, strings)
        if settings.senderName.contains(where: { "<>@".contains($0) }) {
            errors.sentences["sender_name"] = strings.problems.notAName
        }
        check("signature", settings.signature, limit: Limits.signature, isRequired: false, strings)
        for template in templates {
            check("subject_\(template.scoreClass.rawValue)", template.subject, limit: Limits.templateSubject, isOneLine: true, strings)
            check("body_\(template.scoreClass.rawValue)", template.body, limit: Limits.templateBody, isRequired: false, strings)
        }
    }

    private mutating func check(
        _ field: String, _ value: String, limit: Int, isRequired: Bool = true, isOneLine: Bool = false, _ strings: Strings
    ) {
        let problem = TextProblem.find(in: value, limit: limit, isRequired: isRequired, isOneLine: isOneLine, hasTags: true)
        if let problem { errors.sentences[field] = strings.sentence(for: problem) }
    }
}
