import Domain
import Postgres
import Web

package enum LoopQueries {
    package static func settings(_ scope: Scope) -> Query<StoredLoopSettings?> {
        let sql: SQL = "SELECT sender_name, signature FROM loop_settings WHERE tenant_id = \(scope.tenant.id)"
        return sql.first(StoredLoopSettings.init)
    }

    package static func templates(_ scope: Scope) -> Query<[StoredTemplate]> {
        let sql: SQL = "SELECT score_class, subject, body FROM loop_templates WHERE tenant_id = \(scope.tenant.id)"
        return sql.all(StoredTemplate.init)
    }

    package static func save(senderName: String, signature: String, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO loop_settings (tenant_id, sender_name, signature)
            VALUES (\(tenant), \(senderName), \(signature))
            ON CONFLICT (tenant_id) DO UPDATE SET sender_name = excluded.sender_name, signature = excluded.signature
            """
        return sql.affected
    }

    package static func save(_ template: StoredTemplate, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO loop_templates (tenant_id, score_class, subject, body)
            VALUES (\(tenant), \(template.scoreClass), \(template.subject), \(template.body))
            ON CONFLICT (tenant_id, score_class) DO UPDATE SET subject = excluded.subject, body = excluded.body
            """
        return sql.affected
    }
}

package struct StoredLoopSettings: Sendable {
    package let senderName: String
    package let signature: String

    package init(senderName: String, signature: String) {
        self.senderName = senderName
        self.signature = signature
    }
}

package struct StoredTemplate: Sendable {
    package let scoreClass: ScoreClass
    package let subject: String
    package let body: String

    package init(scoreClass: ScoreClass, subject: String, body: String) {
        self.scoreClass = scoreClass
        self.subject = subject
        self.body = body
    }
}
