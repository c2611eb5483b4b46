import Foundation
import Postgres
import Web

/// An administrator's change of the tenant. Stored as JSON, so renaming a case or label orphans the rows that have it.
package enum AuditEvent: Codable, Sendable {
    case loopSettingsChanged
    case categoryAdded(String), categoryRenamed(String), categoryRetired(String)
    case teamAdded(String), teamChanged(String), teamRemoved(String)
    case opinionsImported(file: String, added: Int)
}

package enum AuditQueries {
    /// Inserts an audit event, an event without a ticket.
    ///
    /// - Throws: `EncodingError`.
    package static func record(_ event: AuditEvent, _ scope: Scope) throws -> Query<Int> {
        let json = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
        let sql: SQL = """
            INSERT INTO events (tenant_id, member_id, event)
            VALUES (\(scope.tenant.id), \(scope.member.id), \(json)::text::jsonb)
            """
        return sql.affected
    }
}
