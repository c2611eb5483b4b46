import Domain
import Foundation
import Postgres
import Views
import Web

package enum OpinionRoutes {
    package static let all: [Route] = [.get("/:tenant/opinions", .agent, show)]

    private static let pageSize = 50

    private static func show(_ request: MemberRequest) async throws -> Response {
        let query = OpinionListQuery(request.query)
        let (opinions, counts, surveys) = try await request.read(
            OpinionQueries.opinions(query.selection, request.scope, before: query.cursor, limit: pageSize + 1),
            OpinionQueries.counts(query.selection, request.scope), OpinionQueries.surveys(request.scope))
        let shown = opinions.prefix(pageSize)
        let tenant = request.scope.tenant.slug
        let page = OpinionsPage(
            layout: request.layout, summary: summary(counts, request.strings),
            filter: OpinionFilter(
                surveys: surveys.map { FormOption(String($0.id), $0.name, isSelected: $0.id == query.selection.survey) },
                scoreClass: query.selection.scoreClass, from: query.selection.from?.formDay ?? "", to: query.selection.to?.formDay ?? ""),
            rows: shown.map { row($0, request) },
            more: opinions.count > shown.count
                ? shown.last.map { Paths.opinions(tenant, query.fields + [("after", OpinionListQuery.cursor(at: $0))]) } : nil,
            start: query.cursor == nil ? nil : Paths.opinions(tenant, query.fields),
            canImport: request.scope.member.role >= .admin,
            emptyState: shown.isEmpty ? emptyState(query, request.strings) : nil)
        return request.page(page.body)
    }

    private static func summary(_ counts: [ScoreCount], _ strings: Strings) -> ScoreSummary {
        func count(_ scoreClass: ScoreClass) -> Int { counts.first { $0.scoreClass == scoreClass }?.opinions ?? 0 }
        return ScoreSummary(
            NetPromoterScore(
                detractors: count(.detractor), passives: count(.passive), promoters: count(.promoter)), strings: strings)
    }

    /// Respondents of internal surveys are anonymous: the database has no names of theirs.
    private static func row(_ opinion: StoredOpinion, _ request: MemberRequest) -> OpinionRow {
        OpinionRow(
            score: Score(clamping: opinion.score),
            name: opinion.audience == .internal
                ? nil : CustomerName.displayName(opinion.customerName, email: opinion.email, ticket: opinion.ticket ?? opinion.id),
            comment: opinion.comment, survey: opinion.survey,
            answered: request.strings.timestamp(opinion.respondedAt, at: request.now, in: request.scope.tenant.zone),
            ticketHref: opinion.ticket.map { Paths.ticket(request.scope.tenant.slug, $0) })
    }

    private static func emptyState(_ query: OpinionListQuery, _ strings: Strings) -> EmptyState {
        let message = query.fields.isEmpty ? strings.opinions.empty : strings.opinions.emptyFiltered
        return EmptyState(title: message.title, hint: message.hint)
    }
}

/// The query of the list's URL. Unknown and invalid fields are ignored.
private struct OpinionListQuery {
    var selection = OpinionSelection()
    let cursor: (respondedAt: Date, id: Int)?

    init(_ query: FormData) {
        selection.survey = query.integer("survey")
        selection.scoreClass = query["class"].flatMap(ScoreClass.init(rawValue:))
        selection.from = query["from"].flatMap(CivilTime.init(formField:))
        selection.to = query["to"].flatMap(CivilTime.init(formField:))
        let halves = (query["after"] ?? "").split(separator: "_")
        if halves.count == 2, let instant = Date(microseconds: halves[0]), let id = Int(halves[1]) {
            cursor = (instant, id)
        } else {
            cursor = nil
        }
    }

    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if let survey = selection.survey { fields.append(("survey", String(survey))) }
        if let scoreClass = selection.scoreClass { fields.append(("class", scoreClass.rawValue)) }
        if let from = selection.from { fields.append(("from", from.formDay)) }
        if let to = selection.to { fields.append(("to", to.formDay)) }
        return fields
    }

    static func cursor(at opinion: StoredOpinion) -> String { "\(opinion.respondedAt.microsecondText)_\(opinion.id)" }
}
