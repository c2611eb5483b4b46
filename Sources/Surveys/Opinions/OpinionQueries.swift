import Domain
import Foundation
import Postgres
import Web

/// The filter of the list of opinions.
struct OpinionSelection: Sendable {
    var survey: Int?
    var scoreClass: ScoreClass?
    /// The first and the last day, in the tenant's time zone.
    var from: CivilTime?
    var to: CivilTime?
}

struct StoredOpinion: Sendable {
    let id: Int
    let score: Int
    let comment: String
    let audience: Audience
    let survey: String
    let customerName: String?
    let email: String?
    let respondedAt: Date
    let ticket: Int?
}

struct ScoreCount: Sendable {
    let scoreClass: ScoreClass
    let opinions: Int
}

enum OpinionQueries {
    /// The newest first. Scans opinions_by_response, or opinions_by_survey when filtered by survey. The limit is a literal: a plan for an
    /// unknown limit assumes a tenth of all rows.
    static func opinions(
        _ selection: OpinionSelection, _ scope: Scope, before cursor: (respondedAt: Date, id: Int)?, limit: Int
    ) -> Query<[StoredOpinion]> {
        var start: SQL = ""
        if let cursor { start = " AND (o.responded_at, o.id) < (\(cursor.respondedAt), \(cursor.id))" }
        let sql: SQL = """
            SELECT o.id, o.score, o.comment, o.audience, s.name, c.name, c.email, o.responded_at, t.number
            FROM (
              SELECT o.* FROM opinions AS o
              WHERE o.tenant_id = \(scope.tenant.id)\(condition(selection, scope))\(start)
              ORDER BY o.responded_at DESC, o.id DESC
              LIMIT \(literal: limit)
            ) AS o
            JOIN surveys AS s ON s.tenant_id = o.tenant_id AND s.id = o.survey_id
            LEFT JOIN customers AS c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
            LEFT JOIN tickets AS t ON t.tenant_id = o.tenant_id AND t.opinion_id = o.id
            ORDER BY o.responded_at DESC, o.id DESC
            """
        return sql.all(StoredOpinion.init)
    }

    /// The number of opinions of each class, summed from the counts kept by survey and day.
    static func counts(_ selection: OpinionSelection, _ scope: Scope) -> Query<[ScoreCount]> {
        var conditions: SQL = ""
        if let survey = selection.survey { conditions = conditions + " AND survey_id = \(survey)" }
        if let from = selection.from { conditions = conditions + " AND day >= \(from.formDay)::text::date" }
        if let to = selection.to { conditions = conditions + " AND day <= \(to.formDay)::text::date" }
        if let scoreClass = selection.scoreClass { conditions = conditions + " AND score_class = \(scoreClass)" }
        let sql: SQL = """
            SELECT score_class, sum(opinions)::bigint
            FROM opinion_counts
            WHERE tenant_id = \(scope.tenant.id)\(conditions)
            GROUP BY score_class
            """
        return sql.all(ScoreCount.init)
    }

    static func surveys(_ scope: Scope) -> Query<[StoredSurvey]> {
        let sql: SQL = """
            SELECT id, name, audience FROM surveys WHERE tenant_id = \(scope.tenant.id) ORDER BY name \(SQL.alphabetical) LIMIT 200
            """
        return sql.all(StoredSurvey.init)
    }

    private static func condition(_ selection: OpinionSelection, _ scope: Scope) -> SQL {
        var sql: SQL = ""
        if let survey = selection.survey { sql = sql + " AND o.survey_id = \(survey)" }
        if let scoreClass = selection.scoreClass { sql = sql + " AND o.score_class = \(scoreClass)" }
        if let from = selection.from { sql = sql + " AND o.responded_at >= \(from.instant(in: scope.tenant.zone))" }
        if let to = selection.to { sql = sql + " AND o.responded_at < \(to.nextDay.instant(in: scope.tenant.zone))" }
        return sql
    }
}

package struct StoredSurvey: Sendable {
    package let id: Int
    package let name: String
    package let audience: Audience
}
