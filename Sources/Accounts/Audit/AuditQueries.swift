import Foundation
import Postgres
import Web

/// What an administrator did, as the audit keeps it.
package enum AuditEvent: Codable, Sendable {
    case loopSettingsChanged
    case categoryAdded(String), categoryRenamed(String), categoryRetired(String)
    case teamAdded(String), teamChanged(String), teamRemoved(String)
    case opinionsImported(file: String, added: Int)
}

package enum AuditQueries {
    /// An event of the tenant, of no ticket.
    package static func record(_ event: AuditEvent, _ scope: Scope) throws -> Query<Int> {
        let json = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
        let sql: SQL = """
            INSERT INTO events (tenant_id, member_id, event)
            VALUES (\(scope.tenant.id), \(scope.member.id), \(json)::text::jsonb)
            """
        return sql.affected
    }
}
