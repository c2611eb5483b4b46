import Domain
import Postgres

/// When opinions were received: now, or, for the demo's history, when the respondents gave them.
package enum ReceivedTime { case now, whenResponded }

package enum ImportQueries {
    package static func addSurvey(_ survey: ImportSurvey, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO surveys (tenant_id, name, audience, touchpoint)
            VALUES (\(tenant), \(survey.name), \(survey.audience), \(survey.touchpoint))
            ON CONFLICT (tenant_id, name) DO NOTHING
            """
        return sql.affected
    }

    package static func survey(named name: String, tenant: Int) -> Query<StoredSurvey?> {
        let sql: SQL = "SELECT id, name, audience FROM surveys WHERE tenant_id = \(tenant) AND name = \(name)"
        return sql.first(StoredSurvey.init)
    }

    static var createTable: Query<Int> {
        let sql: SQL = """
            CREATE TEMPORARY TABLE import_rows (
              external_id text COLLATE "C", responded_at timestamptz, score smallint, comment text, identity text COLLATE "C",
              name text, email text COLLATE "C", phone text, segment text, company text, touchpoint text
            ) ON COMMIT DROP
            """
        return sql.affected
    }

    static var dropTable: Query<Int> {
        let sql: SQL = "DROP TABLE import_rows"
        return sql.affected
    }

    static let copy: SQL = "COPY import_rows FROM STDIN"

    static func addSegments(tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO segments (tenant_id, name)
            SELECT DISTINCT \(tenant), segment FROM import_rows WHERE segment IS NOT NULL ORDER BY segment
            ON CONFLICT DO NOTHING
            """
        return sql.affected
    }

    /// Updates each customer from their newest row, whose empty fields change nothing. Ordered by key, to prevent deadlocks.
    static func addCustomers(tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO customers AS c (tenant_id, identity, name, email, phone, segment, company)
            SELECT DISTINCT ON (identity) \(tenant), identity, name, email, phone, segment, company
            FROM import_rows
            ORDER BY identity, responded_at DESC
            ON CONFLICT (tenant_id, identity) DO UPDATE SET
              name = coalesce(excluded.name, c.name), phone = coalesce(excluded.phone, c.phone),
              segment = coalesce(excluded.segment, c.segment), company = coalesce(excluded.company, c.company)
            WHERE (coalesce(excluded.name, c.name), coalesce(excluded.phone, c.phone),
                coalesce(excluded.segment, c.segment), coalesce(excluded.company, c.company))
              IS DISTINCT FROM (c.name, c.phone, c.segment, c.company)
            """
        return sql.affected
    }

    /// Returns how many opinions are new. Internal ones are stored without their respondents. OFFSET 0 makes each row look its customer
    /// up by key: with a hash join every batch would scan all customers. An opinion without a name gets its customer's name.
    static func addOpinions(_ audience: Audience, survey: Int, tenant: Int, received: ReceivedTime) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO opinions
              (tenant_id, survey_id, audience, external_id, score, comment, touchpoint, customer_id, respondent_name, responded_at,
               received_at)
            SELECT \(tenant), \(survey), \(audience), r.external_id, r.score, r.comment,
              coalesce(r.touchpoint, s.touchpoint), c.id, CASE WHEN c.id IS NOT NULL THEN coalesce(r.name, c.name) END,
              r.responded_at,
              CASE WHEN \(received == .now) THEN clock_timestamp() ELSE r.responded_at END
            FROM import_rows AS r
            JOIN surveys AS s ON s.tenant_id = \(tenant) AND s.id = \(survey)
            LEFT JOIN LATERAL (
              SELECT id, name FROM customers
              WHERE \(audience == .external) AND tenant_id = \(tenant) AND identity = r.identity
              OFFSET 0
            ) AS c ON true
            ON CONFLICT (tenant_id, survey_id, external_id) DO NOTHING
            """
        return sql.affected
    }

    /// Those of the external ids that the survey has. Looks each up by key: `= ANY` is planned as a scan of the whole survey while that is
    /// small.
    static func existingIDs(_ externalIDs: [String], survey: Int, tenant: Int) -> Query<[String]> {
        let sql: SQL = """
            SELECT k FROM unnest(\(externalIDs)) AS k
            WHERE (
              SELECT true FROM opinions AS o WHERE o.tenant_id = \(tenant) AND o.survey_id = \(survey) AND o.external_id = k)
            """
        return sql.values(String.self)
    }
}
